using System.Diagnostics;
using System.Net;
using SvcDsl.Router.Dns;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Dns;

/// <summary>The DNS of clusters that run.</summary>
public sealed class RunningClusterTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly string Objects =
        Definitions.Deployment(2) + Definitions.Service() + Definitions.Service("clusterIP: None", "[{name: main, port: 8080, targetPort: http}]", "peers") + """
        ---
        kind: Service
        metadata: {name: shop}
        spec: {type: ExternalName, externalName: web.default.svc.cluster.local}
        ---
        kind: Pod
        metadata: {name: named, labels: {app: web}}
        spec: {hostname: first, subdomain: peers, containers: [{name: web, ports: [{name: http, containerPort: 5000}]}]}

        """;

    [Fact]
    public async Task What_the_DNS_answers_can_be_connected_to_and_follows_the_pods()
    {
        await using LocalCluster cluster = await StartAsync();
        IPAddress address = Assert.Single(await AddressesAsync(cluster, "web.default.svc.cluster.local"));
        Assert.Equal(cluster.Service("web").Ports[0].ClusterIP!.Address, address);
        Assert.Equal(3, (await Tcp.NamesAsync(new IPEndPoint(address, 8080))).Count);

        Assert.Equal(3, (await AddressesAsync(cluster, "peers.default.svc.cluster.local")).Count);
        address = Assert.Single(await AddressesAsync(cluster, "first.peers.default.svc.cluster.local"));
        Assert.Equal("named", await Tcp.ReadAllAsync(new IPEndPoint(address, 5000)));

        await cluster.ScaleAsync("web", 1);
        await Wait.UntilAsync(async () => (await AddressesAsync(cluster, "peers.default.svc.cluster.local")).Count == 2, "one address less");
        Assert.Single(await AddressesAsync(cluster, "web.default.svc.cluster.local"));
    }

    [Fact]
    public async Task A_cluster_has_no_DNS_when_it_is_switched_off()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(Pods.NameServer(), Definitions.Service()), new ClusterOptions { Dns = new DnsOptions { Port = DnsOptions.Off } });
        Assert.Null(cluster.DnsEndpoint);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void A_port_that_is_none_is_refused(int port) => Assert.Throws<UserErrorException>(() => DnsOptions.Of(port, null));

    [OnLinux]
    public async Task Run_says_how_to_ask()
    {
        await using RouterProcess router = RouterProcess.Start(Definitions.Deployment(0) + Definitions.Service());
        await router.WaitForAsync("DNS: ");
        string line = router.Output.Split('\n').First(line => line.StartsWith("DNS: ", StringComparison.Ordinal));
        int port = IPEndPoint.Parse(line["DNS: ".Length..line.IndexOf(',', StringComparison.Ordinal)]).Port;
        Assert.Equal($"DNS: 127.0.0.1:{port}, try dig @127.0.0.1 -p {port} web.default.svc.cluster.local", line);
        Assert.Single((await DnsClient.AskAsync(new IPEndPoint(IPAddress.Loopback, port), DnsClient.Query("web.default.svc.cluster.local"))).Answers);
        router.Signal(RouterProcess.SigTerm);
        Assert.Equal(0, await router.WaitForExitAsync());
    }

    [SkippableFact]
    public async Task Dig_understands_the_answers()
    {
        Skip.IfNot(FindDig(), "dig is not on the PATH; it is in Debian's package bind9-dnsutils.");
        await using LocalCluster cluster = await StartAsync();
        string address = cluster.Service("web").Ports[0].ClusterIP!.Address.ToString();
        Assert.Equal(address, await DigAsync(cluster, "web.default.svc.cluster.local"));
        Assert.Equal(address, await DigAsync(cluster, "+tcp", "web.default.svc.cluster.local"));
        Assert.Equal($"web.default.svc.cluster.local.\n{address}", await DigAsync(cluster, "shop.default.svc.cluster.local"));
        Assert.Equal($"web.default.svc.cluster.local.\n{address}", await DigAsync(cluster, "web"));
        Assert.Equal("web.default.svc.cluster.local.", await DigAsync(cluster, "-x", address));
        Assert.Equal("\"1.1.0\"", await DigAsync(cluster, "dns-version.cluster.local", "TXT"));
        Assert.Equal(3, (await DigAsync(cluster, "_main._tcp.peers.default.svc.cluster.local", "SRV")).Split('\n').Length);
        Assert.Empty(await DigAsync(cluster, "gone.default.svc.cluster.local"));

        string full = await DigAsync(cluster, "+noshort", "+all", "+noedns", "gone.default.svc.cluster.local");
        Assert.Contains("status: NXDOMAIN", full, StringComparison.Ordinal);
        // What it says of packets that it finds strange; "WARNING" is about .local.
        Assert.DoesNotContain("Warning", full, StringComparison.Ordinal);
    }

    private static async Task<LocalCluster> StartAsync()
    {
        LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(Pods.NameServer(), Objects), new ClusterOptions { Dns = new DnsOptions { Nameservers = () => [] } });
        await cluster.WaitUntilReadyAsync(Limit);
        return cluster;
    }

    private static async Task<IReadOnlyList<IPAddress>> AddressesAsync(LocalCluster cluster, string name) =>
        [.. (await DnsClient.AskAsync(cluster.DnsEndpoint!, DnsClient.Query(name))).Answers.Select(record => record.Data).OfType<AddressData>().Select(data => data.Address)];

    private static bool FindDig() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "dig")));

    private static async Task<string> DigAsync(LocalCluster cluster, params string[] args)
    {
        IPEndPoint server = cluster.DnsEndpoint!;
        using Process dig = Process.Start(new ProcessStartInfo("dig", [$"@{server.Address}", "-p", $"{server.Port}", "+short", "+tries=3", .. args]) { RedirectStandardOutput = true })!;
        string output = await dig.StandardOutput.ReadToEndAsync();
        await dig.WaitForExitAsync();
        return output.Trim();
    }
}
