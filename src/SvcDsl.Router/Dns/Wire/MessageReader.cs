using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>Reads a message of RFC 1035 with EDNS.</summary>
internal static class MessageReader
{
    public const int HeaderLength = 12;

    /// <summary>The least that a record takes: the root's byte, type, class, TTL and length.</summary>
    private const int MinRecordLength = 11;

    /// <summary>Reads the first 12 bytes, without the counts: enough to answer a packet whose rest is broken.</summary>
    public static bool TryReadHeader(ReadOnlySpan<byte> packet, [NotNullWhen(true)] out DnsMessage? message)
    {
        var reader = new WireReader(packet);
        message = null;
        if (packet.Length < HeaderLength || !reader.TryReadNumber(out ushort id) || !reader.TryReadNumber(out ushort flags))
            return false;
        message = new DnsMessage
        {
            Id = id,
            IsReply = (flags & HeaderFlags.Reply) != 0,
            Opcode = (byte)((flags >> HeaderFlags.OpcodeShift) & 0xF),
            IsAuthoritative = (flags & HeaderFlags.Authoritative) != 0,
            IsTruncated = (flags & HeaderFlags.Truncated) != 0,
            RecursionDesired = (flags & HeaderFlags.RecursionDesired) != 0,
            RecursionAvailable = (flags & HeaderFlags.RecursionAvailable) != 0,
            IsAuthentic = (flags & HeaderFlags.Authentic) != 0,
            CheckingDisabled = (flags & HeaderFlags.CheckingDisabled) != 0,
            Code = (ResponseCode)(flags & 0xF),
        };
        return true;
    }

    /// <summary>Reads a whole message. What stands behind it is not looked at.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, [NotNullWhen(true)] out DnsMessage? message)
    {
        message = null;
        if (!TryReadHeader(packet, out DnsMessage? header))
            return false;
        var reader = new WireReader(packet, 4);
        if (!reader.TryReadNumber(out ushort questionCount) || !reader.TryReadNumber(out ushort answerCount)
            || !reader.TryReadNumber(out ushort authorityCount) || !reader.TryReadNumber(out ushort additionalCount))
        {
            return false;
        }

        // A count that cannot be true is not worth the memory for it.
        if (MinRecordLength * (answerCount + authorityCount + additionalCount) > packet.Length)
            return false;
        Edns? edns = null;
        ResponseCode code = header.Code;
        if (!TryReadQuestions(ref reader, questionCount, out ImmutableArray<Question> questions)
            || !TryReadRecords(ref reader, packet, answerCount, out ImmutableArray<DnsRecord> answers, ref edns, ref code, mayHaveEdns: false)
            || !TryReadRecords(ref reader, packet, authorityCount, out ImmutableArray<DnsRecord> authorities, ref edns, ref code, mayHaveEdns: false)
            || !TryReadRecords(ref reader, packet, additionalCount, out ImmutableArray<DnsRecord> additionals, ref edns, ref code, mayHaveEdns: true))
        {
            return false;
        }

        message = header with { Questions = questions, Answers = answers, Authorities = authorities, Additionals = additionals, Edns = edns, Code = code };
        return true;
    }

    private static bool TryReadQuestions(ref WireReader reader, int count, out ImmutableArray<Question> questions)
    {
        questions = [];
        ImmutableArray<Question>.Builder list = ImmutableArray.CreateBuilder<Question>();
        for (int i = 0; i < count; i++)
        {
            if (!reader.TryReadName(out DnsName? name) || !reader.TryReadNumber(out ushort type) || !reader.TryReadNumber(out ushort @class))
                return false;
            list.Add(new Question(name, (DnsType)type, (DnsClass)@class));
        }

        questions = list.DrainToImmutable();
        return true;
    }

    private static bool TryReadRecords(
        ref WireReader reader,
        ReadOnlySpan<byte> packet,
        int count,
        out ImmutableArray<DnsRecord> records,
        ref Edns? edns,
        ref ResponseCode code,
        bool mayHaveEdns)
    {
        records = [];
        ImmutableArray<DnsRecord>.Builder list = ImmutableArray.CreateBuilder<DnsRecord>();
        for (int i = 0; i < count; i++)
        {
            if (!reader.TryReadName(out DnsName? name) || !reader.TryReadNumber(out ushort type) || !reader.TryReadNumber(out ushort @class)
                || !reader.TryReadLong(out uint ttl) || !reader.TryReadNumber(out ushort length))
            {
                return false;
            }

            int start = reader.Position;
            if (!reader.TryReadBytes(length, out ReadOnlySpan<byte> bytes))
                return false;
            if ((DnsType)type == DnsType.OPT)
            {
                // There is one at most, it belongs to the root, and it stands in the additional section.
                if (!mayHaveEdns || edns is not null || name.Labels.Length > 0)
                    return false;
                edns = new Edns(@class, (byte)(ttl >> 16), (ttl & HeaderFlags.DnssecOk) != 0) { Options = [.. bytes] };
                code = (ResponseCode)(((ttl >> 24) << 4) | (uint)code);
                continue;
            }

            // Names in the data may point back into the packet, but the data ends where its length says.
            if (!TryReadData(packet[..(start + length)], start, (DnsType)type, out RecordData? data))
                return false;
            list.Add(new DnsRecord(name, (DnsType)type, ttl, data, (DnsClass)@class));
        }

        records = list.DrainToImmutable();
        return true;
    }

    private static bool TryReadData(ReadOnlySpan<byte> packet, int start, DnsType type, [NotNullWhen(true)] out RecordData? data)
    {
        var reader = new WireReader(packet, start);
        data = type switch
        {
            DnsType.A when packet.Length - start == 4 => new AddressData(new IPAddress(packet[start..])),
            DnsType.AAAA when packet.Length - start == 16 => new AddressData(new IPAddress(packet[start..])),
            DnsType.A or DnsType.AAAA => null,
            DnsType.NS or DnsType.CNAME or DnsType.PTR => reader.TryReadName(out DnsName? target) && reader.IsAtEnd ? new NameData(target) : null,
            DnsType.SRV => ReadService(ref reader),
            DnsType.SOA => ReadAuthority(ref reader),
            DnsType.TXT => ReadText(ref reader),
            _ => new RawData([.. packet[start..]]),
        };
        return data is not null;
    }

    private static SrvData? ReadService(ref WireReader reader) =>
        reader.TryReadNumber(out ushort priority) && reader.TryReadNumber(out ushort weight) && reader.TryReadNumber(out ushort port)
        && reader.TryReadName(out DnsName? target) && reader.IsAtEnd
            ? new SrvData(priority, weight, port, target)
            : null;

    private static SoaData? ReadAuthority(ref WireReader reader) =>
        reader.TryReadName(out DnsName? server) && reader.TryReadName(out DnsName? mailbox) && reader.TryReadLong(out uint serial)
        && reader.TryReadLong(out uint refresh) && reader.TryReadLong(out uint retry) && reader.TryReadLong(out uint expire)
        && reader.TryReadLong(out uint minimum) && reader.IsAtEnd
            ? new SoaData(server, mailbox, serial, refresh, retry, expire, minimum)
            : null;

    private static TextData? ReadText(ref WireReader reader)
    {
        ImmutableArray<string>.Builder strings = ImmutableArray.CreateBuilder<string>();
        while (!reader.IsAtEnd)
        {
            if (!reader.TryReadByte(out byte length) || !reader.TryReadBytes(length, out ReadOnlySpan<byte> bytes))
                return null;
            strings.Add(Encoding.Latin1.GetString(bytes));
        }

        return strings.Count == 0 ? null : new TextData(strings.DrainToImmutable());
    }
}
