using SvcDsl.Benchmarks.Reporting;
namespace SvcDsl.Benchmarks.Routing;
internal static class RouterBenchmark
{
    public static Task<Section> RunAsync(int rounds, CancellationToken cancel) => throw new NotImplementedException();
}
