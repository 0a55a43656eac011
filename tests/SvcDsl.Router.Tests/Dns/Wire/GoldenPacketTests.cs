using System.Net;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Tests.Dns.Wire;

/// <summary>Packets that other programs sent, and those of the standards.</summary>
public sealed class GoldenPacketTests
{
    /// <summary>What dig asks: recursion, AD, EDNS with a cookie.</summary>
    private const string DigQuery = "1a2b 0120 0001 0000 0000 0001 07 6578616d706c65 03 636f6d 00 0001 0001 00 0029 1000 0000 0000 000c 000a 0008 0102030405060708";

    /// <summary>The answer for www.example.com with an alias, names compressed as servers do.</summary>
    private const string AliasReply = """
        1a2b 8180 0001 0002 0000 0000
        03 777777 07 6578616d706c65 03 636f6d 00 0001 0001
        c00c 0005 0001 0000003c 0006 03 637573 c010
        c02d 0001 0001 0000003c 0004 5db8d822
        """;

    /// <summary>The names of RFC 1035, 4.1.4: F.ISI.ARPA, FOO.F.ISI.ARPA and ARPA at 20, 40 and 64; the root at 92.</summary>
    private static readonly byte[] Rfc1035 = Rfc1035Packet();

    [Fact]
    public void A_query_of_dig_is_read_and_written_alike()
    {
        byte[] packet = Hex(DigQuery);
        Assert.True(MessageReader.TryRead(packet, out DnsMessage? message));
        Assert.Equal(
            """
            ; opcode 0, NoError, id 6699, flags rd ad
            ; EDNS: version 0, udp 4096, 000A00080102030405060708
            ;example.com. IN A
            """,
            message.ToString());
        Assert.Equal(packet, MessageWriter.Write(message));
    }

    [Fact]
    public void A_compressed_reply_is_read_and_written_alike()
    {
        byte[] packet = Hex(AliasReply);
        Assert.True(MessageReader.TryRead(packet, out DnsMessage? message));
        Assert.Equal(
            """
            ; opcode 0, NoError, id 6699, flags qr rd ra
            ;www.example.com. IN A
            www.example.com. 60 IN CNAME cus.example.com.
            cus.example.com. 60 IN A 93.184.216.34
            """,
            message.ToString());
        Assert.Equal(packet, MessageWriter.Write(message));
    }

    [Theory]
    [InlineData(20, "F.ISI.ARPA.", 32)]
    [InlineData(40, "FOO.F.ISI.ARPA.", 46)]
    [InlineData(64, "ARPA.", 66)]
    [InlineData(92, ".", 93)]
    public void The_names_of_RFC_1035_are_read(int at, string expected, int end)
    {
        var reader = new WireReader(Rfc1035, at);
        Assert.True(reader.TryReadName(out DnsName? name));
        Assert.Equal((expected, end), (name.ToString(), reader.Position));
    }

    [Fact]
    public void A_service_record_is_written_as_RFC_2782_wants_it_without_a_pointer_in_its_target()
    {
        var web = DnsName.Parse("web.local");
        byte[] packet = MessageWriter.Write(new DnsMessage { Answers = [new DnsRecord(web, DnsType.SRV, 30, new SrvData(0, 100, 80, web))] });
        Assert.Equal(Hex("0000 0000 0000 0001 0000 0000 03 776562 05 6c6f63616c 00 0021 0001 0000001e 0011 0000 0064 0050 03 776562 05 6c6f63616c 00"), packet);
    }

    [Fact]
    public void A_code_above_15_travels_in_the_OPT_record()
    {
        byte[] packet = MessageWriter.Write(new DnsMessage { IsReply = true, Code = ResponseCode.BadVers, Edns = new Edns(1232) });
        Assert.Equal(Hex("0000 8000 0000 0000 0000 0001 00 0029 04d0 01 00 0000 0000"), packet);
    }

    [Theory]
    [InlineData("a pointer to itself", "c00c")]
    [InlineData("two that point to each other", "c00e c00c")]
    [InlineData("one that points ahead", "c020")]
    [InlineData("one into the name itself", "01 61 c00c")]
    [InlineData("one that is cut", "c0")]
    [InlineData("a label that is cut", "05 6162")]
    [InlineData("a label type of the future", "41 61 00")]
    [InlineData("another one", "81 61 00")]
    [InlineData("no end", "01 61 01 62")]
    public void A_broken_name_is_refused(string what, string name)
    {
        byte[] packet = Hex($"1a2b 0100 0001 0000 0000 0000 {name}");
        Assert.False(MessageReader.TryRead(packet, out _), what);
        Assert.False(MessageReader.TryRead([.. packet, 0, 1, 0, 1], out _), what);
    }

    [Fact]
    public void A_name_is_no_longer_than_255_bytes()
    {
        string label = "3f" + string.Concat(Enumerable.Repeat("61", 63));
        string Packet(int last) => $"1a2b 0100 0001 0000 0000 0000 {label}{label}{label} {last:x2}{string.Concat(Enumerable.Repeat("62", last))} 00 0001 0001";
        Assert.True(MessageReader.TryRead(Hex(Packet(61)), out DnsMessage? message));
        Assert.Equal(DnsName.MaxWireLength, message.Questions[0].Name.WireLength);
        Assert.False(MessageReader.TryRead(Hex(Packet(62)), out _));
    }

    [Theory]
    [InlineData("an address of 3 bytes", "00 0001 0001 00000000 0003 010203")]
    [InlineData("one of 5", "00 0001 0001 00000000 0005 0102030405")]
    [InlineData("data that is cut", "00 0001 0001 00000000 0004 0102")]
    [InlineData("a target longer than its data", "00 0005 0001 00000000 0001 01 61 00")]
    [InlineData("a target shorter than its data", "00 0005 0001 00000000 0004 01 61 00 00")]
    [InlineData("a text whose length is wrong", "00 0010 0001 00000000 0002 05 61")]
    [InlineData("a text without a string", "00 0010 0001 00000000 0000")]
    [InlineData("an OPT record outside of the additional section", "00 0029 1000 00000000 0000")]
    public void A_broken_record_is_refused(string what, string record) =>
        Assert.False(MessageReader.TryRead(Hex($"1a2b 8000 0000 0001 0000 0000 {record}"), out _), what);

    [Theory]
    [InlineData("two OPT records", "0002", "00 0029 1000 00000000 0000 00 0029 1000 00000000 0000")]
    [InlineData("an OPT record with a name", "0001", "01 61 00 0029 1000 00000000 0000")]
    [InlineData("more records than bytes", "ffff", "")]
    public void Broken_additional_records_are_refused(string what, string count, string records) =>
        Assert.False(MessageReader.TryRead(Hex($"1a2b 0100 0000 0000 0000 {count} {records}"), out _), what);

    [Fact]
    public void Truncation_keeps_whole_records_and_the_OPT_record()
    {
        var name = DnsName.Parse("web.default.svc.cluster.local");
        var message = new DnsMessage
        {
            IsReply = true,
            Edns = new Edns(1232),
            Questions = [new Question(name, DnsType.A)],
            Answers = [.. Enumerable.Range(1, 40).Select(i => new DnsRecord(name, DnsType.A, 30, new AddressData(new IPAddress([10, 0, 0, (byte)i]))))],
            Additionals = [new DnsRecord(name, DnsType.A, 30, new AddressData(IPAddress.Loopback))],
        };
        byte[] packet = MessageWriter.Write(message, 512);
        Assert.True(MessageReader.TryRead(packet, out DnsMessage? read));
        // 12 + 35 for header and question, 16 for each record, 11 for OPT.
        Assert.Equal((28, true, 0, 1232, 506), (read.Answers.Length, read.IsTruncated, read.Additionals.Length, (int)read.Edns!.UdpSize, packet.Length));
    }

    [Fact]
    public void Additional_records_that_do_not_fit_are_no_truncation()
    {
        var name = DnsName.Parse("a");
        var record = new DnsRecord(name, DnsType.A, 30, new AddressData(IPAddress.Loopback));
        Assert.True(MessageReader.TryRead(MessageWriter.Write(new DnsMessage { Answers = [record], Additionals = [record, record] }, 50), out DnsMessage? read));
        Assert.Equal((1, 1, false), (read.Answers.Length, read.Additionals.Length, read.IsTruncated));
    }

    private static byte[] Hex(string text) => Convert.FromHexString(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    private static byte[] Rfc1035Packet()
    {
        byte[] packet = new byte[93];
        Hex("01 46 03 495349 04 41525041 00").CopyTo(packet, 20);
        Hex("03 464f4f c014").CopyTo(packet, 40);
        Hex("c01a").CopyTo(packet, 64);
        return packet;
    }
}
