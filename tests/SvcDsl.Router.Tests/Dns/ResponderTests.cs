using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Tests.Dns.Records;

namespace SvcDsl.Router.Tests.Dns;

/// <summary>Packets that are no ordinary questions.</summary>
public sealed class ResponderTests
{
    private static readonly SmallCluster Cluster = new();
    private static readonly Question Web = new(DnsName.Parse("web.default.svc.cluster.local"), DnsType.A);

    [Fact]
    public void The_question_comes_back_as_it_was_asked()
    {
        DnsMessage reply = Cluster.Ask("wEb.DEFAULT.svc.Cluster.LOCAL", DnsType.A);
        Assert.Equal("wEb.DEFAULT.svc.Cluster.LOCAL.", Assert.Single(reply.Questions).Name.ToString());
        Assert.Equal("wEb.DEFAULT.svc.Cluster.LOCAL.", reply.Answers[0].Name.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a2b")]
    [InlineData("1a2b010000010000000000")]
    public void What_has_no_header_is_not_answered(string packet) => Assert.Null(Cluster.Send(Convert.FromHexString(packet)));

    [Fact]
    public void A_reply_is_not_answered() => Assert.Null(Cluster.Send(MessageWriter.Write(new DnsMessage { IsReply = true, Questions = [Web] })));

    [Theory]
    [InlineData("1a2b01000001000000000000", "FormErr")]
    [InlineData("1a2b01000001000000000000c00c00010001", "FormErr")]
    [InlineData("1a2b01000000000000000000", "FormErr")]
    [InlineData("1a2b01000002000000000000000001000100000100010000", "FormErr")]
    [InlineData("1a2b28000000000000000000", "NotImp")]
    [InlineData("1a2b2000ffffffffffffffff", "NotImp")]
    public void A_broken_packet_is_answered_with_a_code(string packet, string code)
    {
        Assert.True(MessageReader.TryRead(Cluster.Send(Convert.FromHexString(packet)), out DnsMessage? reply));
        Assert.Equal((code, (ushort)0x1a2b, true), (reply.Code.ToString(), reply.Id, reply.IsReply));
        Assert.Empty(reply.Questions);
    }

    [Fact]
    public void Random_packets_are_answered_without_exceptions()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] packet = MessageWriter.Write(new DnsMessage { RecursionDesired = true, Questions = [Web], Edns = new Edns(1232) });
            for (int j = random.Next(1, 6); j > 0; j--)
                packet[random.Next(packet.Length)] = (byte)random.Next(256);
            if (Cluster.Send(packet[..random.Next(packet.Length + 1)]) is { } reply)
                Assert.True(MessageReader.TryRead(reply, out DnsMessage? read) && read.IsReply);
        }
    }

    [Theory]
    [InlineData("AXFR", "IN")]
    [InlineData("IXFR", "IN")]
    [InlineData("A", "CH")]
    public void Transfers_and_other_classes_are_refused(string type, string @class) =>
        Assert.Equal(ResponseCode.Refused, Cluster.Ask("cluster.local", Enum.Parse<DnsType>(type), Enum.Parse<DnsClass>(@class)).Code);

    [Fact]
    public void Any_class_is_answered() => Assert.Single(Cluster.Ask("web.default.svc.cluster.local", DnsType.A, DnsClass.ANY).Answers);

    [Fact]
    public void EDNS_is_answered_with_EDNS_and_only_then()
    {
        DnsMessage reply = Cluster.Send(new DnsMessage { Questions = [Web], Edns = new Edns(1232, DnssecOk: true) });
        Assert.Equal((0, true), (reply.Edns!.Version, reply.Edns.DnssecOk));
        Assert.Null(Cluster.Send(new DnsMessage { Questions = [Web] }).Edns);
        reply = Cluster.Send(new DnsMessage { Questions = [Web], Edns = new Edns(1232, Version: 1) });
        Assert.Equal((ResponseCode.BadVers, 0), (reply.Code, reply.Edns!.Version));
    }
}
