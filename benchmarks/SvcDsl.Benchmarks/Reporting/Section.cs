namespace SvcDsl.Benchmarks.Reporting;

/// <summary>What a benchmark has to say: what was measured, the table, and how to read it.</summary>
internal sealed record Section(string Title, string Introduction, Table Table, IReadOnlyList<string> Remarks)
{
    public void WriteTo(TextWriter writer)
    {
        writer.Write($"## {Title}\n\n{Introduction}\n\n");
        Table.WriteTo(writer);
        if (Remarks.Count == 0)
            return;
        writer.Write("\n");
        foreach (string remark in Remarks)
            writer.Write($"- {remark}\n");
    }
}
