using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Dns;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Tests.Dns.Records;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Dns.Forwarding;

public sealed class ForwardingTests
{
    private readonly ConcurrentQueue<string> warnings = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_names_are_passed_on_as_they_are_and_answered_by_the_machines_nameserver(bool byTcp)
    {
        using var upstream = new FakeUpstream((query, _) => FakeUpstream.Found(query, "203.0.113.5") with
        {
            Additionals = [new DnsRecord(query.Questions[0].Name, (DnsType)65, 1, new RawData([1, 2, 3]))],
        });
        await using ClusterDns dns = Start([upstream.Address]);
        DnsMessage reply = await DnsClient.AskAsync(dns.Address, DnsClient.Query("Www.Example.COM", edns: new Edns(1400, DnssecOk: true)), byTcp);
        Assert.Equal("Www.Example.COM. 60 IN A 203.0.113.5", Assert.Single(reply.Answers).ToString());
        Assert.Equal("Www.Example.COM. 1 IN 65 \\# 3 010203", Assert.Single(reply.Additionals).ToString());
        Assert.False(reply.IsAuthoritative);
        DnsMessage asked = Assert.Single(upstream.Queries).Query;
        Assert.Equal((1400, true, "Www.Example.COM."), (asked.Edns!.UdpSize, asked.Edns.DnssecOk, asked.Questions[0].Name.ToString()));
    }

    [Fact]
    public async Task Names_of_the_cluster_are_not_passed_on()
    {
        using var upstream = new FakeUpstream((query, _) => FakeUpstream.Found(query, "203.0.113.5"));
        await using ClusterDns dns = Start([upstream.Address]);
        foreach (string name in (string[])["gone.default.svc.cluster.local", "cluster.local", "web", "5.0.96.10.in-addr.arpa"])
            await DnsClient.AskAsync(dns.Address, DnsClient.Query(name, name.EndsWith("arpa") ? DnsType.PTR : DnsType.A));
        Assert.Empty(upstream.Queries);
    }

    [Fact]
    public async Task When_a_nameserver_does_not_listen_or_fails_the_next_one_is_asked()
    {
        using var failing = new FakeUpstream((query, _) => query.Reply(ResponseCode.ServFail));
        using var working = new FakeUpstream((query, _) => FakeUpstream.Found(query, "203.0.113.5"));
        await using ClusterDns dns = Start([ClosedPort(), failing.Address, working.Address]);
        Assert.Single((await DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com"))).Answers);
        Assert.Single(failing.Queries);
    }

    [Fact]
    public async Task Without_an_answer_in_time_the_reply_is_a_failure()
    {
        var time = new ManualTime();
        using var silent = new FakeUpstream((_, _) => Array.Empty<byte[]>());
        await using ClusterDns dns = Start([silent.Address], time);
        Task<DnsMessage> asking = DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com"));
        await Wait.UntilAsync(() => silent.Queries.Count == 1, "the question was passed on");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(ResponseCode.ServFail, (await asking).Code);
    }

    [Fact]
    public async Task Replies_to_other_questions_are_passed_over()
    {
        using var upstream = new FakeUpstream((query, _) => (byte[][])
        [
            MessageWriter.Write(FakeUpstream.Found(query with { Id = (ushort)~query.Id }, "192.0.2.1")),
            MessageWriter.Write(FakeUpstream.Found(query with { Questions = [new Question(DnsName.Parse("evil.example"), DnsType.A)] }, "192.0.2.2")),
            [1, 2, 3],
            MessageWriter.Write(FakeUpstream.Found(query, "203.0.113.5")),
        ]);
        await using ClusterDns dns = Start([upstream.Address]);
        Assert.Equal("203.0.113.5", (await DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com"))).Answers[0].Data.ToString());
    }

    [Fact]
    public async Task A_truncated_reply_is_passed_on_over_UDP_and_asked_for_again_for_TCP()
    {
        using var upstream = new FakeUpstream((query, isTcp) => isTcp ? FakeUpstream.Found(query, "203.0.113.5") : query.Reply(ResponseCode.NoError) with { IsTruncated = true });
        await using ClusterDns dns = Start([upstream.Address]);
        Assert.True((await DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com"))).IsTruncated);
        Assert.Single((await DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com"), byTcp: true)).Answers);
        Assert.Equal([false, false, true], upstream.Queries.Select(item => item.IsTcp));
    }

    [Fact]
    public async Task The_target_of_an_ExternalName_is_resolved()
    {
        using var upstream = new FakeUpstream((query, isTcp) => isTcp
            ? query.Reply(ResponseCode.NoError) with
            {
                Answers =
                [
                    new DnsRecord(query.Questions[0].Name, DnsType.CNAME, 60, new NameData(DnsName.Parse("eu.example.com"))),
                    new DnsRecord(DnsName.Parse("eu.example.com"), DnsType.A, 60, new AddressData(IPAddress.Parse("203.0.113.5"))),
                ],
            }
            : query.Reply(ResponseCode.NoError) with { IsTruncated = true });
        await using ClusterDns dns = Start([upstream.Address]);
        DnsMessage reply = await DnsClient.AskAsync(dns.Address, DnsClient.Query("outside.default.svc.cluster.local"));
        Assert.Equal(
            ["outside.default.svc.cluster.local. 30 IN CNAME api.example.com.", "api.example.com. 60 IN CNAME eu.example.com.", "eu.example.com. 60 IN A 203.0.113.5"],
            reply.Answers.Select(record => record.ToString()));
        Assert.True(reply.IsAuthoritative);
    }

    [Fact]
    public async Task This_server_does_not_ask_itself()
    {
        IPEndPoint? self = null;
        await using ClusterDns dns = Start(() => self is null ? [] : [self]);
        self = dns.Address;
        Assert.Equal(ResponseCode.ServFail, (await DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com"))).Code);
    }

    [Fact]
    public async Task A_nameserver_that_asks_this_server_in_its_turn_is_noticed()
    {
        var time = new ManualTime();
        IPEndPoint? self = null;
        ConcurrentQueue<Task> relayed = [];
        // A relay as systemd-resolved or dnsmasq would be: it passes every question on, and the reply back.
        using var relay = new FakeUpstream((query, _) =>
        {
            relayed.Enqueue(DnsClient.SendByUdpAsync(self!, MessageWriter.Write(query)));
            return Array.Empty<byte[]>();
        });
        await using ClusterDns dns = Start(() => [relay.Address], time);
        self = dns.Address;
        Task<DnsMessage> asking = DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com"));
        await Wait.UntilAsync(() => relay.Queries.Count == 1, "the question is on its way");
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(ResponseCode.ServFail, (await asking).Code);
        await Wait.UntilAsync(() => warnings.Count == 1, "a warning");
        Assert.Contains($"the nameservers of this machine ({relay.Address}) pass questions on to the cluster's DNS", warnings.Single(), StringComparison.Ordinal);

        int before = relay.Queries.Count;
        Assert.Equal(ResponseCode.ServFail, (await DnsClient.AskAsync(dns.Address, DnsClient.Query("other.example"))).Code);
        Assert.Equal(before, relay.Queries.Count);
    }

    [Fact]
    public async Task The_same_question_of_several_clients_is_asked_once()
    {
        var time = new ManualTime();
        using var silent = new FakeUpstream((_, _) => Array.Empty<byte[]>());
        await using ClusterDns dns = Start([silent.Address], time);
        Task<DnsMessage>[] asking = [.. Enumerable.Range(0, 5).Select(i => DnsClient.AskAsync(dns.Address, DnsClient.Query("example.com") with { Id = (ushort)i }))];
        // Another question behind them: when it has arrived, they have, too.
        Task<DnsMessage> other = DnsClient.AskAsync(dns.Address, DnsClient.Query("example.org"));
        await Wait.UntilAsync(() => silent.Queries.Any(item => item.Query.Questions[0].Name.Equals(DnsName.Parse("example.org"))), "all are on their way");
        Assert.Equal(2, silent.Queries.Count);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.All(await Task.WhenAll([.. asking, other]), reply => Assert.Equal(ResponseCode.ServFail, reply.Code));
    }

    private static IPEndPoint ClosedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }

    private ClusterDns Start(IReadOnlyList<IPEndPoint> nameservers, TimeProvider? time = null) => Start(() => nameservers, time);

    private ClusterDns Start(Func<IReadOnlyList<IPEndPoint>> nameservers, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var events = new ClusterEvents(time);
        events.Reported += report => warnings.Enqueue(report.Message);
        return ClusterDns.Start(new SmallCluster().Store, events, new LogicalTransport(), new DnsOptions { Nameservers = nameservers }, time, seed: 1);
    }
}
