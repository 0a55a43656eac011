using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Router.Tests.Running;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Tests.Proxy;

/// <summary>One UDP frontend with endpoints that the test plays itself. It runs alone, so that it can count what is allocated.</summary>
[Collection(nameof(Alone))]
public sealed class UdpFrontendTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly PortableTransport transport = new();
    private readonly ServicePortRoute route;
    private readonly UdpFrontend frontend;
    private readonly List<Socket> pods = [];

    public UdpFrontendTests()
    {
        ServicePortView port = new ServiceView(Manifests.Parse("kind: Service\nmetadata: {name: dns}\nspec: {ports: [{port: 53, protocol: UDP}]}\n")[0]).Ports[0];
        var definition = new Frontend(FrontendKind.ClusterIP, new ObjectKey("Service", "default", "dns"), port, IPAddress.Parse("10.96.0.10"), 53, "spec.ports[0].port");
        route = new ServicePortRoute(definition.RouteKey, Balancing.RoundRobin, new Random(1), time);
        frontend = new UdpFrontend(definition, route, transport, time, maxFlows: 3);
    }

    public void Dispose()
    {
        frontend.Dispose();
        pods.ForEach(pod => pod.Dispose());
    }

    [Fact]
    public async Task An_unanswered_flow_ends_after_30_seconds()
    {
        Socket pod = Add(Pod());
        using Socket client = Udp.Client(frontend.Address);
        await client.SendAsync(new byte[] { 1 });
        await Udp.AnswerAsync(pod);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, frontend.Flows);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, frontend.Flows);
        Assert.Equal(0, route.Endpoints[0].ActiveConnections);
        Assert.Equal(1, route.Endpoints[0].TotalConnections);
    }

    [Fact]
    public async Task An_answered_flow_ends_after_120_seconds_without_a_datagram_either_way()
    {
        Udp.Echo(Add(Pod()));
        using Socket client = Udp.Client(frontend.Address);
        await Udp.AskAsync(client, [1]);
        time.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(1, frontend.Flows);
        await Udp.AskAsync(client, [1]);
        time.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(1, frontend.Flows);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, frontend.Flows);
        Assert.Equal([7], await Udp.AskAsync(client, [7]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2000)]
    [InlineData(65507)]
    public async Task Datagrams_of_every_size_stay_whole(int size)
    {
        Udp.Echo(Add(Pod()));
        using Socket client = Udp.Client(frontend.Address);
        client.SendBufferSize = client.ReceiveBufferSize = 1024 * 1024;
        byte[] sent = RandomNumberGenerator.GetBytes(size);
        Assert.Equal(sent, await Udp.AskAsync(client, sent));
    }

    [Fact]
    public async Task Each_client_has_a_flow_and_gets_his_own_answers_from_the_address_that_he_asked()
    {
        Udp.Echo(Add(Pod()));
        using Socket first = Udp.Client(), second = Udp.Client();
        await first.SendToAsync(new byte[] { 1 }, frontend.Address);
        await second.SendToAsync(new byte[] { 2 }, frontend.Address);
        foreach ((Socket client, byte expected) in new[] { (first, (byte)1), (second, (byte)2) })
        {
            byte[] answer = new byte[10];
            SocketReceiveFromResult received = await client.ReceiveFromAsync(answer, new IPEndPoint(IPAddress.Any, 0)).WaitAsync(TimeSpan.FromSeconds(10));
            Assert.Equal((1, expected, frontend.Address), (received.ReceivedBytes, answer[0], received.RemoteEndPoint));
        }

        Assert.Equal(2, frontend.Flows);
    }

    [Fact]
    public async Task With_too_many_flows_the_one_that_was_silent_longest_ends()
    {
        Udp.Echo(Add(Pod()));
        using Socket first = Udp.Client(frontend.Address), second = Udp.Client(frontend.Address);
        await Udp.AskAsync(first);
        time.Advance(TimeSpan.FromSeconds(1));
        await Udp.AskAsync(second);
        using Socket third = Udp.Client(frontend.Address);
        time.Advance(TimeSpan.FromSeconds(1));
        await Udp.AskAsync(third);
        await Udp.AskAsync(first);
        time.Advance(TimeSpan.FromSeconds(1));
        using Socket fourth = Udp.Client(frontend.Address);
        await Udp.AskAsync(fourth);
        Assert.Equal(3, frontend.Flows);
        await Udp.AskAsync(first);
        Assert.Equal(4, route.Endpoints[0].TotalConnections);
        await Udp.AskAsync(second);
        Assert.Equal(5, route.Endpoints[0].TotalConnections);
    }

    [Fact]
    public async Task A_pod_that_does_not_listen_does_not_end_the_flow()
    {
        Socket pod = Pod();
        var target = (IPEndPoint)pod.LocalEndPoint!;
        Add(pod);
        pod.Dispose();
        using Socket client = Udp.Client(frontend.Address);
        await client.SendAsync(new byte[] { 1 });
        await Wait.UntilAsync(() => frontend.Flows == 1, "a flow");
        pods.Add(pod = Udp.Bind(target.Address, target.Port));
        Udp.Echo(pod);
        Assert.Equal([2], await Udp.AskAsync(client, [2]));
        Assert.Equal(1, frontend.Flows);
    }

    [Fact]
    public async Task Affinity_holds_for_all_ports_of_a_client_until_it_runs_out()
    {
        route.SetAffinity(TimeSpan.FromSeconds(10));
        Socket one = Pod(), two = Pod();
        Use(one, two);
        for (int i = 0; i < 3; i++)
        {
            using Socket client = Udp.Client(frontend.Address);
            await client.SendAsync(new byte[] { 1 });
            await Udp.AnswerAsync(one);
        }

        time.Advance(TimeSpan.FromSeconds(10));
        using Socket late = Udp.Client(frontend.Address);
        await late.SendAsync(new byte[] { 1 });
        await Udp.AnswerAsync(two);
    }

    [Fact]
    public async Task A_flow_to_an_endpoint_that_is_gone_ends_and_the_others_stay()
    {
        Socket one = Pod(), two = Pod();
        Use(one, two);
        using Socket first = Udp.Client(frontend.Address), second = Udp.Client(frontend.Address);
        await first.SendAsync(new byte[] { 1 });
        await Udp.AnswerAsync(one);
        await second.SendAsync(new byte[] { 1 });
        await Udp.AnswerAsync(two);
        Use(two);
        Assert.Equal(1, frontend.Flows);
        await first.SendAsync(new byte[] { 3 });
        Assert.Equal([3], await Udp.AnswerAsync(two));
        Assert.Single(frontend.Route.Endpoints);
        Assert.Equal(2, frontend.Route.Endpoints[0].ActiveConnections);
    }

    [Fact]
    public async Task Who_may_not_come_is_dropped_and_counted()
    {
        Udp.Echo(Add(Pod()));
        frontend.Assign(frontend.Definition with { Sources = [IPNetwork.Parse("10.0.0.0/8")] }, route);
        frontend.Update();
        using Socket client = Udp.Client(frontend.Address);
        await client.SendAsync(new byte[] { 1 });
        await Wait.UntilAsync(() => frontend.Dropped == 1, "dropped");
        Assert.Equal(0, frontend.Flows);
        frontend.Assign(frontend.Definition with { Sources = null }, route);
        frontend.Update();
        Assert.Equal([2], await Udp.AskAsync(client, [2]));
    }

    [Fact]
    public async Task Endpoints_that_are_not_on_this_node_mean_a_drop_where_traffic_must_stay_local()
    {
        Socket pod = Pod();
        route.SetEndpoints([new EndpointCandidate(EndpointOf(pod), true, true, false, IsLocal: false)]);
        frontend.Assign(frontend.Definition with { IsLocalOnly = true }, route);
        frontend.Update();
        using Socket client = Udp.Client(frontend.Address);
        await client.SendAsync(new byte[] { 1 });
        await Wait.UntilAsync(() => frontend.Dropped == 1, "dropped");
        Assert.False(client.Poll(TimeSpan.Zero, SelectMode.SelectError));
    }

    [Fact]
    public void A_datagram_allocates_nothing_once_its_flow_is_there()
    {
        const int Count = 2000;
        Udp.Echo(Add(Pod()));
        // Whatever else runs in the process allocates, too, now and then: the best of some rounds is ours.
        long perDatagram = Enumerable.Range(0, 5).Min(_ => Measure(frontend.Address));
        Assert.InRange(perDatagram, 0, 20);

        long Measure(IPEndPoint server)
        {
            using Socket client = Udp.Client(server);
            byte[] buffer = new byte[512];
            PingPong(client, buffer);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            PingPong(client, buffer);
            return (GC.GetTotalAllocatedBytes(precise: true) - before) / Count;
        }

        static void PingPong(Socket client, byte[] buffer)
        {
            for (int i = 0; i < Count; i++)
            {
                client.Send(buffer);
                Assert.True(client.Poll(TimeSpan.FromSeconds(10), SelectMode.SelectRead));
                client.Receive(buffer);
            }
        }
    }

    private static Endpoint EndpointOf(Socket pod) => new((IPEndPoint)pod.LocalEndPoint!, (IPEndPoint)pod.LocalEndPoint!, "");

    private Socket Pod()
    {
        Socket pod = Udp.Bind(IPAddress.Loopback);
        pods.Add(pod);
        return pod;
    }

    private Socket Add(Socket pod)
    {
        Use(pod);
        return pod;
    }

    private void Use(params Socket[] endpoints)
    {
        route.SetEndpoints(endpoints.Select(pod => new EndpointCandidate(EndpointOf(pod), true, true, false, IsLocal: true)));
        frontend.Update();
    }
}

/// <summary>Tests that nothing else may run beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
