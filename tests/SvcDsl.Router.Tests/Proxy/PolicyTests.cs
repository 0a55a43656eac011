using System.Net;
using System.Net.Sockets;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Router.Store;
using SvcDsl.Router.Tests.Running;
using SvcDsl.Views;

namespace SvcDsl.Router.Tests.Proxy;

/// <summary>Who is served by what, who is refused and who is dropped.</summary>
public sealed class PolicyTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly ObjectKey Web = new("Service", "default", "web");

    [Fact]
    public async Task Local_policies_serve_all_pods_of_the_only_node_and_the_health_check_says_so()
    {
        await using LocalCluster cluster = await StartAsync(2, "type: LoadBalancer, internalTrafficPolicy: Local, externalTrafficPolicy: Local");
        LocalServicePort port = cluster.Service("web").Ports[0];
        Assert.Equal(2, (await Tcp.NamesAsync(port.ClusterIP!)).Count);
        Assert.Equal(2, (await Tcp.NamesAsync(port.NodePort!)).Count);
        Assert.Equal(2, (await Tcp.NamesAsync(port.LoadBalancer!)).Count);

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using HttpResponseMessage healthy = await http.GetAsync(HealthCheck(cluster));
        Assert.Equal(HttpStatusCode.OK, healthy.StatusCode);
        Assert.Equal("application/json", healthy.Content.Headers.ContentType!.ToString());
        Assert.Equal("2", healthy.Headers.GetValues("X-Load-Balancing-Endpoint-Weight").Single());
        Assert.Equal(
            "{\n\t\"service\": {\n\t\t\"namespace\": \"default\",\n\t\t\"name\": \"web\"\n\t},\n\t\"localEndpoints\": 2,\n\t\"serviceProxyHealthy\": true\n}",
            await healthy.Content.ReadAsStringAsync());

        await cluster.ScaleAsync("web", 0);
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(port.ClusterIP!), "refused");
        using HttpResponseMessage sick = await http.GetAsync(new Uri(HealthCheck(cluster), "/any/path"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sick.StatusCode);
        Assert.Contains("\"localEndpoints\": 0,", await sick.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_check_port_closes_when_the_policy_changes()
    {
        await using LocalCluster cluster = await StartAsync(1, "type: LoadBalancer, externalTrafficPolicy: Local");
        var address = new IPEndPoint(IPAddress.Loopback, HealthCheck(cluster).Port);
        Assert.False(await Tcp.IsRefusedAsync(address));
        Change(cluster, spec => spec.Set("externalTrafficPolicy", Tree.Text("Cluster")));
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(address), "closed");
    }

    [Fact]
    public async Task Pods_that_end_serve_while_there_is_nobody_else_but_are_not_healthy()
    {
        using var release = new CancellationTokenSource();
        LocalPod slow = LocalPod.Run((context, _) => ((LocalFunction)Pods.NameServer()).Body(context, release.Token));
        await using LocalCluster cluster = await StartAsync(1, "type: LoadBalancer, externalTrafficPolicy: Local", slow);
        LocalServicePort port = cluster.Service("web").Ports[0];
        string pod = cluster.Pods[0].Name;
        await cluster.ScaleAsync("web", 0);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Wait.UntilAsync(
            async () =>
            {
                using HttpResponseMessage answer = await http.GetAsync(HealthCheck(cluster));
                return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
            },
            "unhealthy");
        Assert.Equal([pod], await Tcp.NamesAsync(port.ClusterIP!, connections: 3));
        Assert.Equal([pod], await Tcp.NamesAsync(port.NodePort!, connections: 3));
        await release.CancelAsync();
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(port.NodePort!), "refused when it has ended");
    }

    [OnLinuxTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pods_that_are_not_ready_are_served_only_when_they_are_published(bool published)
    {
        const string Failing = "readinessProbe: {exec: {command: ['false']}, periodSeconds: 1}";
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            Pods.NameServer(), Definitions.Deployment(1, "        " + Failing) + Definitions.Service("publishNotReadyAddresses: " + (published ? "true" : "false"))));
        IPEndPoint address = cluster.Service("web").Ports[0].ClusterIP!;
        await Wait.UntilAsync(() => cluster.Pods.Any(pod => pod.Message.Contains("Readiness probe failed", StringComparison.Ordinal)), "not ready");
        cluster.Proxy.Synchronize();
        if (published)
            await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(address), "served");
        else
            Assert.True(await Tcp.IsRefusedAsync(address));
    }

    [OnLinux]
    public async Task Sources_that_may_not_use_the_load_balancer_get_no_answer_until_they_may()
    {
        await using LocalCluster cluster = await StartAsync(1, "type: LoadBalancer, loadBalancerSourceRanges: [127.7.0.0/16, 10.0.0.0/8]");
        LocalServicePort port = cluster.Service("web").Ports[0];
        using Socket dropped = Client("127.0.0.1"), welcome = Client("127.7.1.2");
        Task connecting = dropped.ConnectAsync(port.LoadBalancer!);
        await welcome.ConnectAsync(port.LoadBalancer!).WaitAsync(Limit);
        // The ranges are the load balancer's only.
        Assert.Single(await Tcp.NamesAsync(port.ClusterIP!, connections: 5));
        Assert.Single(await Tcp.NamesAsync(port.NodePort!, connections: 5));
        Assert.False(connecting.IsCompleted, connecting.Exception?.ToString());

        // The client's kernel has gone on asking all the time.
        Change(cluster, spec => spec.Remove("loadBalancerSourceRanges"));
        await connecting.WaitAsync(Limit);
        Assert.Single(await Tcp.NamesAsync(port.LoadBalancer!, connections: 2));
    }

    [OnLinux]
    public async Task Endpoints_that_are_on_no_node_are_dropped_by_a_local_policy_and_refused_when_they_are_gone()
    {
        using var target = new TcpListener(IPAddress.Loopback, 0);
        target.Start();
        int targetPort = ((IPEndPoint)target.LocalEndpoint).Port;
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(Pods.NameServer(), $$"""
            kind: Service
            metadata: {name: web}
            spec: {type: NodePort, externalTrafficPolicy: Local, ports: [{port: 5432}]}
            ---
            kind: Endpoints
            metadata: {name: web}
            subsets: [{addresses: [{ip: 127.0.0.1}], ports: [{port: {{targetPort}}}]}]
            """));
        LocalServicePort port = cluster.Service("web").Ports[0];
        await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(port.ClusterIP!), "routed");
        using Socket client = Client("127.0.0.1");
        Task connecting = client.ConnectAsync(port.NodePort!);
        using Socket inside = await Tcp.ConnectAsync(port.ClusterIP!);
        Assert.False(connecting.IsCompleted, connecting.Exception?.ToString());

        Change(cluster, spec => spec.Set("externalTrafficPolicy", Tree.Text("Cluster")));
        await connecting.WaitAsync(Limit);
        Change(cluster, spec => spec.Set("externalTrafficPolicy", Tree.Text("Local")));
        cluster.Store.Delete(Web with { Kind = "Endpoints" });
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(port.NodePort!), "refused: there is nobody in the whole cluster");
    }

    [Fact]
    public async Task Endpoints_that_say_they_are_on_this_node_are_local()
    {
        using var target = new TcpListener(IPAddress.Loopback, 0);
        target.Start();
        int targetPort = ((IPEndPoint)target.LocalEndpoint).Port;
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(Pods.NameServer(), $$"""
            kind: Service
            metadata: {name: web}
            spec: {internalTrafficPolicy: Local, ports: [{port: 5432}]}
            ---
            kind: Endpoints
            metadata: {name: web}
            subsets: [{addresses: [{ip: 127.0.0.1, nodeName: local}], ports: [{port: {{targetPort}}}]}]
            """));
        await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(cluster.Service("web").Ports[0].ClusterIP!), "routed");
        using Socket accepted = await target.AcceptSocketAsync();
        Assert.True(accepted.Connected);
    }

    [Theory]
    [InlineData("spec: {loadBalancerSourceRanges: [10.1.2.3/8, ' 192.168.7.9/32 ']}", "10.9.9.9", true)]
    [InlineData("spec: {loadBalancerSourceRanges: [10.1.2.3/8, ' 192.168.7.9/32 ']}", "192.168.7.9", true)]
    [InlineData("spec: {loadBalancerSourceRanges: [10.1.2.3/8, ' 192.168.7.9/32 ']}", "192.168.7.8", false)]
    [InlineData("spec: {loadBalancerSourceRanges: ['::/0']}", "127.0.0.1", false)]
    [InlineData("spec: {loadBalancerSourceRanges: [nonsense]}", "127.0.0.1", false)]
    [InlineData("spec: {loadBalancerSourceRanges: [0.0.0.0/0]}", "127.0.0.1", true)]
    [InlineData("spec: {}", "127.0.0.1", true)]
    [InlineData("metadata: {annotations: {service.beta.kubernetes.io/load-balancer-source-ranges: '10.0.0.0/8, 11.0.0.0/8'}}", "11.1.1.1", true)]
    [InlineData("metadata: {annotations: {service.beta.kubernetes.io/load-balancer-source-ranges: '10.0.0.0/8, 11.0.0.0/8'}}", "12.1.1.1", false)]
    public void Source_ranges_are_read_as_Kubernetes_reads_them(string yaml, string client, bool allowed)
    {
        StoredObject service = new ObjectStore(TimeProvider.System).Create(Manifests.Parse($"kind: Service\n{yaml}\n")[0]);
        IReadOnlyList<IPNetwork>? ranges = SvcDsl.Router.Proxy.SourceRanges.Of(service);
        Assert.Equal(allowed, ranges is null || ranges.Any(range => range.Contains(IPAddress.Parse(client))));
    }

    [Fact]
    public async Task Without_load_balancers_a_service_waits_for_its_address_and_works_by_its_node_port()
    {
        await using LocalCluster cluster = await StartAsync(1, "type: LoadBalancer", options: new ClusterOptions { HasLoadBalancer = false });
        LocalServicePort port = cluster.Service("web").Ports[0];
        Assert.Null(port.LoadBalancer);
        Assert.Single(await Tcp.NamesAsync(port.NodePort!, connections: 2));
        var context = new SvcDsl.Router.Printers.PrintContext(cluster.Store, cluster.Transport, cluster.Time.GetUtcNow(), IsWide: false);
        Assert.Equal("<pending>", SvcDsl.Router.Printers.ServiceTable.Row(cluster.Store.Get(Web)!, context)[3]);
    }

    [Fact]
    public async Task A_service_of_another_proxy_is_left_alone()
    {
        await using LocalCluster cluster = await StartAsync(1, "");
        IPEndPoint address = cluster.Service("web").Ports[0].ClusterIP!;
        void Label(Action<MapNode> change) => cluster.Store.Change(Web, root =>
        {
            change(root.Map("metadata", Origin.None).Map("labels", Origin.None));
            return true;
        });
        Label(labels => labels.Set("service.kubernetes.io/service-proxy-name", Tree.Text("other")));
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(address), "dead");
        Label(labels => labels.Remove("service.kubernetes.io/service-proxy-name"));
        await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(address), "alive");
    }

    [Fact]
    public async Task Affinity_is_switched_on_a_live_service_and_is_one_for_all_its_addresses()
    {
        await using LocalCluster cluster = await StartAsync(3, "type: NodePort");
        LocalServicePort port = cluster.Service("web").Ports[0];
        Assert.Equal(3, (await Tcp.NamesAsync(port.ClusterIP!)).Count);
        Change(cluster, spec => spec.Set("sessionAffinity", Tree.Text("ClientIP")));
        cluster.Proxy.Synchronize();
        IReadOnlySet<string> sticky = await Tcp.NamesAsync(port.ClusterIP!, connections: 15);
        Assert.Single(sticky);
        Assert.Equal(sticky, await Tcp.NamesAsync(port.NodePort!, connections: 15));
        Change(cluster, spec => spec.Set("sessionAffinity", Tree.Text("None")));
        cluster.Proxy.Synchronize();
        Assert.Equal(3, (await Tcp.NamesAsync(port.ClusterIP!)).Count);
    }

    [Fact]
    public async Task Ports_and_services_come_and_go_while_the_others_stay()
    {
        await using LocalCluster cluster = await StartAsync(1, "");
        IPEndPoint first = cluster.Service("web").Ports[0].ClusterIP!;
        var second = new IPEndPoint(first.Address, 8081);
        Change(cluster, spec => spec.Set("ports", Parse("[{name: a, port: 8080, targetPort: http}, {name: b, port: 8081, targetPort: http}]")));
        await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(second), "the new port");
        Assert.Single(await Tcp.NamesAsync(first, connections: 2));
        Change(cluster, spec => spec.Set("ports", Parse("[{name: a, port: 8080, targetPort: http}]")));
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(second), "the port that went");
        Assert.Single(await Tcp.NamesAsync(first, connections: 2));
        cluster.Store.Delete(Web);
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(first), "the Service that went");
        using var free = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        free.Bind(first);
    }

    [Fact]
    public async Task A_pod_reaches_itself_through_its_service()
    {
        var address = new TaskCompletionSource<IPEndPoint>();
        LocalPod pod = Pods.Listen(async (context, client) =>
        {
            byte[] question = new byte[1];
            await client.ReceiveAsync(question);
            if (question[0] == 2)
            {
                using Socket self = await Tcp.ConnectAsync(await address.Task);
                await self.SendAsync(new byte[] { 1 });
                byte[] answer = new byte[100];
                await client.SendAsync(answer.AsMemory(0, await self.ReceiveAsync(answer)));
            }
            else
            {
                await client.SendAsync(System.Text.Encoding.ASCII.GetBytes(context.Name));
            }

            client.Shutdown(SocketShutdown.Send);
        });
        await using LocalCluster cluster = await StartAsync(1, "", pod);
        address.SetResult(cluster.Service("web").Ports[0].ClusterIP!);
        using Socket client = await Tcp.ConnectAsync(await address.Task);
        await client.SendAsync(new byte[] { 2 });
        byte[] name = new byte[100];
        int count = await client.ReceiveAsync(name).WaitAsync(Limit);
        Assert.Equal(cluster.Pods[0].Name, System.Text.Encoding.ASCII.GetString(name, 0, count));
    }

    private static ListNode Parse(string list) =>
        (ListNode)Manifests.Parse($"kind: Service\nmetadata: {{name: x}}\nspec: {{ports: {list}}}\n")[0].MapAt("spec").ListAt("ports")!.Clone();

    private static Uri HealthCheck(LocalCluster cluster) =>
        new($"http://127.0.0.1:{cluster.Store.Get(Web)!.Spec.Int("healthCheckNodePort").Value}/");

    private static void Change(LocalCluster cluster, Action<MapNode> change) => cluster.Store.Change(Web, root =>
    {
        change(root.Map("spec", Origin.None));
        return true;
    });

    private static Socket Client(string address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
        return socket;
    }

    private static async Task<LocalCluster> StartAsync(int replicas, string spec, LocalPod? pod = null, ClusterOptions? options = null)
    {
        LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(pod ?? Pods.NameServer(), Definitions.Deployment(replicas) + Definitions.Service(spec)), options);
        await cluster.WaitUntilReadyAsync(Limit);
        return cluster;
    }
}
