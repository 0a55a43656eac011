using System.Text;

namespace SvcDsl.Router.Printers;

/// <summary>A table as kubectl aligns it: at least three spaces between columns, none behind the last.</summary>
internal sealed class Table(params IReadOnlyList<string> columns)
{
    private const int MinWidth = 6;
    private const int Padding = 3;

    private readonly List<IReadOnlyList<string>> rows = [columns];

    public bool IsEmpty => rows.Count == 1;

    public void Add(params IReadOnlyList<string> cells) => rows.Add(cells);

    public override string ToString()
    {
        int[] widths = [.. columns.Select((_, i) => Math.Max(MinWidth, rows.Max(row => row[i].Length) + Padding))];
        var text = new StringBuilder();
        foreach (IReadOnlyList<string> row in rows)
        {
            for (int i = 0; i < row.Count; i++)
                text.Append(i == row.Count - 1 ? row[i] : row[i].PadRight(widths[i]));
            text.Append('\n');
        }

        return text.ToString();
    }
}
