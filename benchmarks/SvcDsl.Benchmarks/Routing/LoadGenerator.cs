using System.Diagnostics;
using SvcDsl.Benchmarks.Measuring;

namespace SvcDsl.Benchmarks.Routing;

/// <summary>Runs clients for a while and counts what they got done.</summary>
internal static class LoadGenerator
{
    public const int Clients = 8;

    /// <summary>Two loads in turns: the ratio of their rates, and the rates per second.</summary>
    /// <param name="rounds">How often each is measured; one more round at the start does not count.</param>
    /// <param name="slice">How long each round takes.</param>
    /// <param name="first">A client, which says how much it has done each time it has done something.</param>
    /// <param name="second">The client to compare with.</param>
    public static async Task<(double Ratio, double First, double Second)> CompareAsync(int rounds, TimeSpan slice, Func<IAsyncEnumerable<int>> first, Func<IAsyncEnumerable<int>> second)
    {
        var firsts = new List<double>();
        var seconds = new List<double>();
        for (int round = -1; round < rounds; round++)
        {
            double rate = await RateAsync(slice, first);
            double other = await RateAsync(slice, second);
            if (round < 0)
                continue;
            firsts.Add(rate);
            seconds.Add(other);
        }

        var one = new Samples("first", firsts);
        var two = new Samples("second", seconds);
        return (one.RatioTo(two), one.Median, two.Median);
    }

    private static async Task<double> RateAsync(TimeSpan slice, Func<IAsyncEnumerable<int>> client)
    {
        long start = Stopwatch.GetTimestamp();
        int[] done = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(CountAsync)));
        return done.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;

        async Task<int> CountAsync()
        {
            int count = 0;
            await foreach (int more in client())
            {
                count += more;
                if (Stopwatch.GetElapsedTime(start) >= slice)
                    break;
            }

            return count;
        }
    }
}
