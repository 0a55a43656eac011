using System.Diagnostics;

namespace SvcDsl.Benchmarks.Measuring;

/// <summary>Something that is measured; it returns what counts, so that preparing a round does not.</summary>
internal sealed record Case(string Name, Func<int, double> Measure)
{
    /// <summary>A case of which everything counts.</summary>
    public static Case Of(string name, Action run) => new(name, _ => Time(run));

    /// <summary>Milliseconds.</summary>
    public static double Time(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

/// <summary>
/// Measures cases in turns instead of one after the other. BenchmarkDotNet finishes one case before it begins the next; on a machine
/// whose load changes by the minute the ratio of two cases then says more about the load than about the cases.
/// </summary>
internal static class Interleaved
{
    /// <param name="rounds">How often each case is measured.</param>
    /// <param name="warmups">Rounds before these that do not count.</param>
    /// <param name="cases">What to compare.</param>
    public static IReadOnlyList<Samples> Run(int rounds, int warmups, params IReadOnlyList<Case> cases)
    {
        var values = cases.Select(_ => new double[rounds]).ToArray();
        for (int round = -warmups; round < rounds; round++)
        {
            // Every other round runs backwards, so that no case always has the same one in front of it.
            IEnumerable<int> order = Enumerable.Range(0, cases.Count);
            foreach (int i in int.IsEvenInteger(round) ? order : order.Reverse())
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                double value = cases[i].Measure(round + warmups);
                if (round >= 0)
                    values[i][round] = value;
            }
        }

        return [.. cases.Select((item, i) => new Samples(item.Name, values[i]))];
    }
}
