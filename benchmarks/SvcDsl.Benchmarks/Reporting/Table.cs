namespace SvcDsl.Benchmarks.Reporting;

/// <summary>A Markdown table whose columns are as wide as their widest cell, so that it reads well in a terminal too.</summary>
internal sealed class Table(params string[] header)
{
    private readonly List<string[]> rows = [header];

    public void Add(params string[] cells) => rows.Add(cells);

    public void WriteTo(TextWriter writer)
    {
        int[] widths = [.. Enumerable.Range(0, header.Length).Select(column => rows.Max(row => row[column].Length))];
        Write(writer, rows[0], widths);
        // The first column is text, the others are figures.
        writer.Write($"| {string.Join(" | ", widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ":"))} |\n");
        foreach (string[] row in rows.Skip(1))
            Write(writer, row, widths);
    }

    private static void Write(TextWriter writer, string[] row, int[] widths) =>
        writer.Write($"| {string.Join(" | ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |\n");
}
