using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Proxy;

public sealed class RoutingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task All_replicas_answer_on_every_kind_of_address()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            Pods.NameServer(),
            Definitions.Deployment(3) + Definitions.Service("type: LoadBalancer, externalIPs: [203.0.113.7]")));
        await cluster.WaitUntilReadyAsync(Limit);

        HashSet<string> pods = [.. cluster.Pods.Select(pod => pod.Name)];
        LocalServicePort port = cluster.Service("web").Ports[0];
        Assert.Equal(3, pods.Count);
        Assert.Equal(pods, await Tcp.NamesAsync(port.ClusterIP!));
        Assert.Equal(pods, await Tcp.NamesAsync(port.NodePort!));
        Assert.Equal(pods, await Tcp.NamesAsync(port.LoadBalancer!));
        Assert.Equal(pods, await Tcp.NamesAsync(port.ExternalIPs[0]));
        Assert.Equal(8080, port.ClusterIP!.Port);
        Assert.Equal("127.0.0.1", port.NodePort!.Address.ToString());
    }

    [Fact]
    public async Task Without_endpoints_connections_are_refused_and_with_them_routed_again()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            Pods.NameServer(), Definitions.Deployment(0) + Definitions.Service()));
        var address = cluster.Service("web").Ports[0].ClusterIP!;
        Assert.True(await Tcp.IsRefusedAsync(address));

        await cluster.ScaleAsync("web", 2);
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Equal(2, (await Tcp.NamesAsync(address)).Count);

        await cluster.ScaleAsync("web", 0);
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(address), "refused after scaling to 0");

        await cluster.ScaleAsync("web", 1);
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Single(await Tcp.NamesAsync(address));
    }

    [Fact]
    public async Task A_pod_that_is_not_ready_gets_no_connections()
    {
        var open = new TaskCompletionSource();
        int started = 0;
        LocalPod pod = LocalPod.Run(async (context, cancel) =>
        {
            if (Interlocked.Increment(ref started) == 2)
                await open.Task.WaitAsync(cancel);
            await ((LocalFunction)Pods.NameServer()).Body(context, cancel);
        });
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(pod, Definitions.Deployment(2) + Definitions.Service()));
        var address = cluster.Service("web").Ports[0].ClusterIP!;
        await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(address), "one pod routed");
        Assert.Single(await Tcp.NamesAsync(address));

        open.SetResult();
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Equal(2, (await Tcp.NamesAsync(address)).Count);
    }

    [Fact]
    public async Task A_named_target_port_is_resolved_in_each_pod()
    {
        const string Second = """
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: other, labels: {app: web}}
            spec:
              containers: [{name: web, ports: [{name: http, containerPort: 7000}]}]

            """;
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            Pods.NameServer(), Definitions.Deployment(1) + Second + Definitions.Service()));
        await cluster.WaitUntilReadyAsync(Limit);
        IReadOnlySet<string> names = await Tcp.NamesAsync(cluster.Service("web").Ports[0].ClusterIP!);
        Assert.Equal(2, names.Count);
        Assert.Contains("other", names);
        Assert.Equal(2, cluster.Store.List("EndpointSlice").Count);
    }

    [Fact]
    public async Task A_service_without_selector_uses_hand_written_endpoints()
    {
        using var target = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        target.Start();
        int port = ((System.Net.IPEndPoint)target.LocalEndpoint).Port;
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(Pods.NameServer(), $$"""
            kind: Service
            metadata: {name: db}
            spec: {ports: [{port: 5432}]}
            ---
            kind: Endpoints
            metadata: {name: db}
            subsets: [{addresses: [{ip: 127.0.0.1}], ports: [{port: {{port}}}]}]
            """));
        await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(cluster.Service("db").Ports[0].ClusterIP!), "routed");
        using System.Net.Sockets.Socket accepted = await target.AcceptSocketAsync();
        Assert.True(accepted.Connected);
    }

    [Fact]
    public async Task The_portable_network_routes_with_one_address()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(Pods.NameServer(), Definitions.Deployment(2) + Definitions.Service("type: LoadBalancer", "[{port: 80, targetPort: http}]")),
            new ClusterOptions { Transport = new SvcDsl.Router.Transport.PortableTransport() });
        await cluster.WaitUntilReadyAsync(Limit);
        LocalServicePort port = cluster.Service("web").Ports[0];
        Assert.Equal(2, (await Tcp.NamesAsync(port.ClusterIP!)).Count);
        Assert.Equal(2, (await Tcp.NamesAsync(port.LoadBalancer!)).Count);
        Assert.Equal(2, (await Tcp.NamesAsync(port.NodePort!)).Count);
        Assert.Equal("127.0.0.1", port.ClusterIP!.Address.ToString());
    }

    [Fact]
    public async Task Round_robin_takes_one_pod_after_the_other()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(Pods.NameServer(), Definitions.Deployment(3) + Definitions.Service()),
            new ClusterOptions { Balancing = SvcDsl.Router.Proxy.Balancing.RoundRobin });
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Equal(3, (await Tcp.NamesAsync(cluster.Service("web").Ports[0].ClusterIP!, connections: 3)).Count);
        Assert.Equal(1, cluster.Proxy.Routes[0].Endpoints[0].TotalConnections);
    }

    [Fact]
    public async Task Affinity_keeps_a_client_on_one_pod()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            Pods.NameServer(), Definitions.Deployment(3) + Definitions.Service("sessionAffinity: ClientIP")));
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Single(await Tcp.NamesAsync(cluster.Service("web").Ports[0].ClusterIP!));
    }

    [Fact]
    public async Task Headless_and_external_name_services_have_no_address()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(Pods.NameServer(), Definitions.Deployment(1)
            + Definitions.Service("clusterIP: None", name: "headless")
            + "---\nkind: Service\nmetadata: {name: outside}\nspec: {type: ExternalName, externalName: example.com}\n"));
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Null(cluster.Service("headless").Ports[0].ClusterIP);
        Assert.Empty(cluster.Service("outside").Ports);
        Assert.NotNull(cluster.Store.Get(new("Endpoints", "default", "headless")));
        Assert.Null(cluster.Store.Get(new("Endpoints", "default", "outside")));
    }
}
