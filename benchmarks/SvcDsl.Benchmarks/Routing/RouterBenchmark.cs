using System.Net;
using SvcDsl.Benchmarks.Reporting;
using SvcDsl.Router;

namespace SvcDsl.Benchmarks.Routing;

/// <summary>What a ClusterIP Service with three pods costs against a pod that is called directly; all in this process, on loopback.</summary>
internal static class RouterBenchmark
{
    private const int HttpPort = 18080;
    private const int EchoPort = 18081;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    public static async Task<Section> RunAsync(int rounds, CancellationToken cancel)
    {
        var table = new Table("Load", "Service / direct", "Service, per second", "direct, per second");
        await using LocalCluster cluster = await ManifestRunner.StartAsync(new ManifestDefinition("benchmark", Define), cancellationToken: cancel);
        await cluster.WaitUntilReadyAsync(StartTimeout, cancel);
        IPAddress pod = cluster.Pods.First(item => item.Name.StartsWith("web", StringComparison.Ordinal)).Address!;
        LocalService service = cluster.Service("web");
        (IPEndPoint Service, IPEndPoint Pod) http = (service.Port("http").ClusterIP!, new IPEndPoint(pod, HttpPort));
        (IPEndPoint Service, IPEndPoint Pod) echo = (service.Port("echo").ClusterIP!, new IPEndPoint(pod, EchoPort));

        await AddAsync("new TCP connections, one exchange each", echo, TcpLoad.NewConnectionAsync);
        await AddAsync("exchanges on open TCP connections", echo, TcpLoad.KeepAliveAsync);
        await AddAsync("HTTP requests, a new connection each", http, HttpLoad.NewConnectionAsync);
        await AddAsync("HTTP requests, keep-alive", http, HttpLoad.KeepAliveAsync);
        return new Section(
            "Router",
            $"A ClusterIP Service in front of three in-process pods against one of the pods directly, {LoadGenerator.Clients} clients at a time, "
            + $"{Slice.TotalSeconds:0} s in turns. The ratio is what is left of the direct rate.",
            table,
            [
                "Clients, router and pods share the cores, so the rates are lower limits. The router adds a second connection to every one of a client, and copies in user space.",
                "The exchange of TCP is 16 bytes there and back, which is the worst case for a relay: all cost is per message, none is the service's own.",
            ]);

        async Task AddAsync(string name, (IPEndPoint Service, IPEndPoint Pod) targets, Func<IPEndPoint, CancellationToken, IAsyncEnumerable<int>> client)
        {
            (double ratio, double viaService, double direct) = await LoadGenerator.CompareAsync(rounds, Slice, () => client(targets.Service, cancel), () => client(targets.Pod, cancel));
            table.Add(name, Figures.Ratio(ratio), Figures.Count(viaService), Figures.Count(direct));
        }
    }

    private static void Define(Manifest m)
    {
        Deployment web = m.Deployment("web").Replicas(3).Labels(("app", "web"));
        ContainerPort http = web.Container("http", "example.com/http:1").RunLocally(InProcess.Handler(_ => Task.CompletedTask)).Port("http", HttpPort);
        ContainerPort echo = web.Container("echo", "example.com/echo:1").RunLocally(LocalPod.Run(EchoPod.RunAsync)).Port("echo", EchoPort);
        m.ClusterIP("web").Select(web).Port(HttpPort, to: http, name: "http").Port(EchoPort, to: echo, name: "echo");
    }
}
