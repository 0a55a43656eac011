using System.Diagnostics;

namespace SvcDsl.Router.Tests.Running;

/// <summary>Waits for what a test is about, instead of for a time.</summary>
internal static class Wait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Limit, $"After {Limit.TotalSeconds} s still not: {what}");
            await Task.Delay(10);
        }
    }
}
