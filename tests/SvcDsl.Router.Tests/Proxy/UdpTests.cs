using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Proxy;

/// <summary>UDP Services of a running cluster.</summary>
public sealed class UdpTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Tcp_and_udp_on_one_port_reach_all_replicas_on_every_kind_of_address()
    {
        await using LocalCluster cluster = await StartAsync(3, "type: LoadBalancer, externalIPs: [203.0.113.8]");
        HashSet<string> pods = [.. cluster.Pods.Select(pod => pod.Name)];
        LocalServicePort udp = cluster.Service("dns").Port("dns"), tcp = cluster.Service("dns").Port("dns-tcp");
        Assert.Equal(pods, await Udp.NamesAsync(udp.ClusterIP!));
        Assert.Equal(pods, await Udp.NamesAsync(udp.NodePort!));
        Assert.Equal(pods, await Udp.NamesAsync(udp.LoadBalancer!));
        Assert.Equal(pods, await Udp.NamesAsync(udp.ExternalIPs[0]));
        Assert.Equal(pods, await Tcp.NamesAsync(tcp.ClusterIP!));
        Assert.Equal(tcp.ClusterIP, udp.ClusterIP);
        Assert.Equal(tcp.NodePort, udp.NodePort);
        Assert.DoesNotContain(cluster.Events.Of(new("Service", "default", "dns")), item => item.Reason == "NotRouted");
    }

    [Fact]
    public async Task The_portable_network_routes_both_on_one_port()
    {
        await using LocalCluster cluster = await StartAsync(1, "", new ClusterOptions { Transport = new SvcDsl.Router.Transport.PortableTransport() });
        Assert.Single(await Udp.NamesAsync(cluster.Service("dns").Port("dns").ClusterIP!, clients: 2));
        Assert.Single(await Tcp.NamesAsync(cluster.Service("dns").Port("dns-tcp").ClusterIP!, connections: 2));
    }

    [OnLinux]
    public async Task Without_endpoints_datagrams_are_refused_and_with_them_routed_again()
    {
        await using LocalCluster cluster = await StartAsync(0, "");
        IPEndPoint address = cluster.Service("dns").Port("dns").ClusterIP!;
        Assert.True(await Udp.IsRefusedAsync(address));
        await cluster.ScaleAsync("dns", 1);
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Single(await Udp.NamesAsync(address, clients: 3));
        await cluster.ScaleAsync("dns", 0);
        await Wait.UntilAsync(() => Udp.IsRefusedAsync(address), "refused after scaling to 0");
        // The port is ours all the time.
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Assert.Equal(SocketError.AddressAlreadyInUse, Assert.Throws<SocketException>(() => other.Bind(address)).SocketErrorCode);
    }

    [Fact]
    public async Task A_client_that_never_pauses_goes_to_another_pod_when_its_pod_goes()
    {
        await using LocalCluster cluster = await StartAsync(2, "");
        using Socket client = Udp.Client(cluster.Service("dns").Port("dns").ClusterIP!);
        string first = await Udp.AskAsync(client);
        for (int i = 0; i < 10; i++)
            Assert.Equal(first, await Udp.AskAsync(client));
        cluster.DeletePod(first);
        await Wait.UntilAsync(
            async () =>
            {
                await client.SendAsync(new byte[] { 1 });
                return client.Poll(TimeSpan.FromMilliseconds(100), SelectMode.SelectRead)
                    && System.Text.Encoding.ASCII.GetString(await Udp.AnswerAsync(client)) != first;
            },
            "another pod's answer");
    }

    [Fact]
    public async Task Pods_are_told_their_udp_ports_and_where_services_are()
    {
        IReadOnlyDictionary<string, string>? variables = null;
        IReadOnlyDictionary<string, int>? ports = null;
        LocalPod pod = LocalPod.Run(async (context, cancel) =>
        {
            (variables, ports) = (context.Environment, context.Ports);
            using Socket socket = Udp.Bind(context.Address, context.Ports["dns"]);
            await Task.Delay(Timeout.Infinite, cancel);
        });
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(pod, """
            kind: Pod
            metadata: {name: dns, labels: {app: dns}}
            spec: {containers: [{name: dns, ports: [{name: dns, containerPort: 5300, protocol: UDP}]}]}
            ---
            kind: Service
            metadata: {name: dns}
            spec: {selector: {app: dns}, ports: [{name: dns, port: 5350, targetPort: dns, protocol: UDP}]}
            """));
        await cluster.WaitUntilReadyAsync(Limit);
        IPEndPoint address = cluster.Service("dns").Port("dns").ClusterIP!;
        Assert.Equal("5300", variables!["PORT"]);
        Assert.Equal(5300, ports!["dns"]);
        Assert.Equal("5350", variables["DNS_SERVICE_PORT_DNS"]);
        Assert.Equal($"udp://{address}", variables["DNS_PORT_5350_UDP"]);
        Assert.False(variables.ContainsKey("ASPNETCORE_URLS"));
    }

    [OnLinux]
    public async Task A_pod_is_not_ready_before_it_is_bound_to_its_udp_port()
    {
        var bind = new TaskCompletionSource();
        LocalPod pod = LocalPod.Run(async (context, cancel) =>
        {
            await bind.Task.WaitAsync(cancel);
            await ((LocalFunction)Udp.NameServer()).Body(context, cancel);
        });
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(pod, Objects(1, "", "[{name: dns, containerPort: 5300, protocol: UDP}]")));
        await Wait.UntilAsync(() => cluster.Pods.Any(item => item.Message.Contains("nothing is bound to UDP", StringComparison.Ordinal)), "not bound");
        bind.SetResult();
        await cluster.WaitUntilReadyAsync(Limit);
        Assert.Single(await Udp.NamesAsync(cluster.Service("dns").Port("dns").ClusterIP!, clients: 1));
    }

    [OnLinux]
    public async Task A_udp_port_that_is_taken_ends_the_start_with_its_owner()
    {
        using Socket taken = Udp.Bind(IPAddress.Any);
        int port = ((IPEndPoint)taken.LocalEndPoint!).Port;
        UserErrorException e = await Assert.ThrowsAsync<UserErrorException>(() => LocalCluster.StartAsync(Definitions.Of(
            Udp.NameServer(), $"kind: Service\nmetadata: {{name: dns}}\nspec: {{selector: {{a: b}}, ports: [{{port: {port}, protocol: UDP}}]}}\n")));
        Assert.Contains($"listens on 0.0.0.0:{port}", e.Message, StringComparison.Ordinal);
        Assert.Contains($"pid {Environment.ProcessId}", e.Message, StringComparison.Ordinal);
    }

    private static async Task<LocalCluster> StartAsync(int replicas, string spec, ClusterOptions? options = null)
    {
        LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(Udp.NameServer(), Objects(replicas, spec, "[{name: dns, containerPort: 5300, protocol: UDP}, {name: dns-tcp, containerPort: 5300}]")), options);
        await cluster.WaitUntilReadyAsync(Limit);
        return cluster;
    }

    private static string Objects(int replicas, string spec, string ports) => $$$"""
        kind: Deployment
        metadata: {name: dns}
        spec:
          replicas: {{{replicas}}}
          selector: {matchLabels: {app: dns}}
          template:
            metadata: {labels: {app: dns}}
            spec: {containers: [{name: dns, image: example/dns:1, ports: {{{ports}}}}]}
        ---
        kind: Service
        metadata: {name: dns}
        spec:
          selector: {app: dns}
          ports: [{name: dns, port: 5350, targetPort: dns, protocol: UDP}, {name: dns-tcp, port: 5350, targetPort: dns-tcp}]
          {{{spec.Replace(", ", "\n  ", StringComparison.Ordinal)}}}
        """;
}
