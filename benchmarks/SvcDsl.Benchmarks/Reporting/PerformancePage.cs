namespace SvcDsl.Benchmarks.Reporting;

/// <summary>Writes docs/performance.md.</summary>
internal static class PerformancePage
{
    private const string Introduction =
        """
        # Performance

        Written by `dotnet run -c Release --project benchmarks/SvcDsl.Benchmarks -- all`; not edited by hand.

        The ratios are what to read: their two sides were measured in turns in one run, and each is the median of the ratios of the rounds. The
        absolute figures beside them hold for this machine at that hour only. No test asserts any of them.


        """;

    public static async Task WriteAsync(IEnumerable<Func<Task<Section>>> benchmarks)
    {
        // Before the benchmarks make a load of their own.
        string[] machine = [.. Machine.Describe()];
        using var page = new StringWriter { NewLine = "\n" };
        page.Write(Introduction);
        foreach (string line in machine)
            page.Write($"- {line}\n");
        foreach (Func<Task<Section>> benchmark in benchmarks)
        {
            Section section = await benchmark();
            section.WriteTo(Console.Out);
            Console.Out.WriteLine();
            page.Write("\n");
            section.WriteTo(page);
        }

        await File.WriteAllTextAsync(Path.Combine(Repository.Root, "docs", "performance.md"), page.ToString());
    }
}
