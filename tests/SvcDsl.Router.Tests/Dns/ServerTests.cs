using System.Net;
using System.Net.Sockets;
using SvcDsl.Nodes;
using SvcDsl.Router.Dns;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Tests.Dns.Records;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Dns;

/// <summary>The server on real sockets.</summary>
public sealed class ServerTests
{
    private const string Web = "web.default.svc.cluster.local";
    private const int ManyEndpoints = 60;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_answers_over_UDP_and_TCP(bool byTcp)
    {
        await using ClusterDns dns = Start();
        Assert.Equal("10.96.0.5", Assert.Single((await DnsClient.AskAsync(dns.Address, DnsClient.Query(Web), byTcp)).Answers).Data.ToString());
    }

    [Fact]
    public async Task What_is_too_long_for_UDP_is_truncated_and_whole_over_TCP_or_with_EDNS()
    {
        var cluster = new SmallCluster();
        string addresses = string.Join(", ", Enumerable.Range(1, ManyEndpoints).Select(i => $"{{addresses: [10.244.1.{i}]}}"));
        foreach (MapNode root in Manifests.Parse($$$"""
            kind: Service
            metadata: {name: many}
            spec: {clusterIP: None}
            ---
            kind: EndpointSlice
            metadata: {name: many-1, labels: {kubernetes.io/service-name: many}}
            endpoints: [{{{addresses}}}]
            """))
        {
            cluster.Store.Create(root);
        }

        await using ClusterDns dns = Start(cluster);
        DnsMessage query = DnsClient.Query("many.default.svc.cluster.local");
        DnsMessage reply = await DnsClient.AskAsync(dns.Address, query);
        Assert.True(reply.IsTruncated);
        Assert.Equal(29, reply.Answers.Length);
        reply = await DnsClient.AskAsync(dns.Address, query, byTcp: true);
        Assert.Equal((false, ManyEndpoints), (reply.IsTruncated, reply.Answers.Length));
        reply = await DnsClient.AskAsync(dns.Address, query with { Edns = new Edns(1232) });
        Assert.Equal((false, ManyEndpoints), (reply.IsTruncated, reply.Answers.Length));
        // A size that cannot be meant is not obeyed.
        reply = await DnsClient.AskAsync(dns.Address, query with { Edns = new Edns(10) });
        Assert.Equal((true, 28), (reply.IsTruncated, reply.Answers.Length));
    }

    [Fact]
    public async Task A_TCP_connection_takes_several_queries_even_when_they_come_in_pieces()
    {
        await using ClusterDns dns = Start();
        using Socket socket = await Tcp.ConnectAsync(dns.Address);
        await using var stream = new NetworkStream(socket);
        byte[] query = MessageWriter.Write(DnsClient.Query(Web));
        byte[] frame = [0, (byte)query.Length, .. query];
        await stream.WriteAsync((byte[])[.. frame, .. frame]);
        foreach (byte piece in frame)
            await stream.WriteAsync((byte[])[piece]);
        for (int i = 0; i < 3; i++)
        {
            Assert.True(MessageReader.TryRead(await TcpFrame.ReadAsync(stream, CancellationToken.None), out DnsMessage? reply));
            Assert.Single(reply.Answers);
        }
    }

    [Fact]
    public async Task A_TCP_connection_without_queries_is_closed_after_a_while()
    {
        var time = new ManualTime();
        await using ClusterDns dns = Start(time: time);
        using Socket socket = await Tcp.ConnectAsync(dns.Address);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync((byte[])[0, 40, 1, 2]);
        await Wait.UntilAsync(() => time.Pending == 1, "the server waits for the rest");
        Task<int> reading = stream.ReadAsync(new byte[1]).AsTask();
        time.Advance(StreamListener.IdleLimit - TimeSpan.FromSeconds(1));
        Assert.Equal(1, time.Pending);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await reading.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task There_is_a_limit_of_TCP_connections()
    {
        var time = new ManualTime();
        await using ClusterDns dns = Start(time: time);
        List<Socket> sockets = [];
        for (int i = 0; i < StreamListener.MaxConnections; i++)
            sockets.Add(await Tcp.ConnectAsync(dns.Address));
        await Wait.UntilAsync(() => time.Pending == StreamListener.MaxConnections, "all are served");
        using (Socket tooMany = await Tcp.ConnectAsync(dns.Address))
            Assert.Equal(0, await tooMany.ReceiveAsync(new byte[1]));
        sockets[0].Dispose();
        await Wait.UntilAsync(() => time.Pending == StreamListener.MaxConnections - 1, "one has gone");
        Assert.Single((await DnsClient.AskAsync(dns.Address, DnsClient.Query(Web), byTcp: true)).Answers);
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Broken_packets_do_it_no_harm()
    {
        await using ClusterDns dns = Start();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(dns.Address);
        var random = new Random(1);
        for (int i = 0; i < 500; i++)
        {
            byte[] packet = new byte[random.Next(60)];
            random.NextBytes(packet);
            await socket.SendAsync(packet);
            // The kernel drops what the server is too slow for, so it is given time.
            if (i % 50 == 0)
                Assert.Single((await DnsClient.AskAsync(dns.Address, DnsClient.Query(Web))).Answers);
        }

        Assert.True(MessageReader.TryRead(await DnsClient.SendByUdpAsync(dns.Address, Convert.FromHexString("1a2b01000001000000000000c00c00010001")), out DnsMessage? reply));
        Assert.Equal(ResponseCode.FormErr, reply.Code);
        Assert.Single((await DnsClient.AskAsync(dns.Address, DnsClient.Query(Web))).Answers);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error_when_it_was_asked_for_and_passed_over_otherwise()
    {
        await using ClusterDns first = Start();
        var error = Assert.Throws<UserErrorException>(() => Start(port: first.Address.Port));
        Assert.StartsWith($"The cluster's DNS cannot have {first.Address}: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Choose another port with --dns-port, or switch the DNS off with --dns-port 0.", error.Message, StringComparison.Ordinal);
        await using ClusterDns second = Start();
        Assert.NotEqual(first.Address.Port, second.Address.Port);
        Assert.True(second.Address.Port >= DnsSockets.FirstPort);
    }

    [Fact]
    public async Task When_it_ends_its_port_is_free()
    {
        // Not one of the ports that other tests take as soon as they are free.
        ClusterDns dns = Start(port: FreePort());
        IPEndPoint address = dns.Address;
        await DnsClient.AskAsync(address, DnsClient.Query(Web), byTcp: true);
        await dns.DisposeAsync();
        Assert.True(await Tcp.IsRefusedAsync(address));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(address);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static ClusterDns Start(SmallCluster? cluster = null, TimeProvider? time = null, int? port = null) => ClusterDns.Start(
        (cluster ?? new SmallCluster()).Store,
        new ClusterEvents(TimeProvider.System),
        new LogicalTransport(),
        new DnsOptions { Port = port, Nameservers = () => [] },
        time ?? TimeProvider.System,
        seed: 1);
}
