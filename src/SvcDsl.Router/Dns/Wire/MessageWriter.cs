using System.Collections.Immutable;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>Writes a message, shortened to what the client can take.</summary>
internal static class MessageWriter
{
    /// <summary>What fits behind the two length bytes of TCP.</summary>
    public const int MaxLength = ushort.MaxValue;

    private const int FlagsAt = 2;
    private const int FirstCountAt = 4;

    /// <summary>
    /// Records that do not fit are left out; when they belong to the answer, the reply says that it is truncated. Additional records
    /// are a courtesy, so a reply without them is whole (RFC 2181).
    /// </summary>
    public static byte[] Write(DnsMessage message, int limit = MaxLength)
    {
        var writer = new WireWriter();
        int room = limit - (message.Edns is { } edns ? Edns.FixedLength + edns.Options.Length : 0);
        writer.WriteNumber(message.Id);
        writer.WriteNumber(FlagsOf(message));
        writer.WriteNumber(message.Questions.Length);
        writer.WriteBytes([0, 0, 0, 0, 0, 0]);
        foreach (Question question in message.Questions)
        {
            writer.WriteName(question.Name, compress: true);
            writer.WriteNumber((ushort)question.Type);
            writer.WriteNumber((ushort)question.Class);
        }

        bool isWhole = WriteSection(writer, message.Answers, FirstCountAt + 2, room) && WriteSection(writer, message.Authorities, FirstCountAt + 4, room);
        if (!isWhole)
            writer.Patch(FlagsAt, FlagsOf(message) | HeaderFlags.Truncated);
        int additionals = isWhole ? WriteRecords(writer, message.Additionals, room) : 0;
        if (message.Edns is not null)
        {
            WriteEdns(writer, message.Edns, message.Code);
            additionals++;
        }

        writer.Patch(FirstCountAt + 6, additionals);
        return writer.ToArray();
    }

    private static int FlagsOf(DnsMessage message) =>
        (message.IsReply ? HeaderFlags.Reply : 0)
        | ((message.Opcode & 0xF) << HeaderFlags.OpcodeShift)
        | (message.IsAuthoritative ? HeaderFlags.Authoritative : 0)
        | (message.IsTruncated ? HeaderFlags.Truncated : 0)
        | (message.RecursionDesired ? HeaderFlags.RecursionDesired : 0)
        | (message.RecursionAvailable ? HeaderFlags.RecursionAvailable : 0)
        | (message.IsAuthentic ? HeaderFlags.Authentic : 0)
        | (message.CheckingDisabled ? HeaderFlags.CheckingDisabled : 0)
        | ((int)message.Code & 0xF);

    private static bool WriteSection(WireWriter writer, ImmutableArray<DnsRecord> records, int countAt, int room)
    {
        int written = WriteRecords(writer, records, room);
        writer.Patch(countAt, written);
        return written == records.Length;
    }

    /// <returns>How many of them fitted.</returns>
    private static int WriteRecords(WireWriter writer, ImmutableArray<DnsRecord> records, int room)
    {
        for (int i = 0; i < records.Length; i++)
        {
            int start = writer.Position;
            WriteRecord(writer, records[i]);
            if (writer.Position <= room)
                continue;
            // Nothing that could point to these bytes is written any more.
            writer.Position = start;
            return i;
        }

        return records.Length;
    }

    private static void WriteRecord(WireWriter writer, DnsRecord record)
    {
        writer.WriteName(record.Name, compress: true);
        writer.WriteNumber((ushort)record.Type);
        writer.WriteNumber((ushort)record.Class);
        writer.WriteLong(record.Ttl);
        int lengthAt = writer.Position;
        writer.WriteNumber(0);
        WriteData(writer, record.Data);
        writer.Patch(lengthAt, writer.Position - lengthAt - sizeof(ushort));
    }

    private static void WriteData(WireWriter writer, RecordData data)
    {
        switch (data)
        {
            case AddressData address:
                writer.WriteBytes(address.Address.GetAddressBytes());
                break;
            case NameData name:
                writer.WriteName(name.Target, compress: true);
                break;
            case SrvData service:
                writer.WriteNumber(service.Priority);
                writer.WriteNumber(service.Weight);
                writer.WriteNumber(service.Port);
                // RFC 2782 forbids a pointer here.
                writer.WriteName(service.Target, compress: false);
                break;
            case SoaData authority:
                writer.WriteName(authority.Server, compress: true);
                writer.WriteName(authority.Mailbox, compress: true);
                foreach (uint number in (uint[])[authority.Serial, authority.Refresh, authority.Retry, authority.Expire, authority.Minimum])
                    writer.WriteLong(number);
                break;
            case TextData text:
                foreach (string part in text.Strings)
                    writer.WriteString(part);
                break;
            case RawData raw:
                writer.WriteBytes(raw.Bytes.AsSpan());
                break;
        }
    }

    private static void WriteEdns(WireWriter writer, Edns edns, ResponseCode code)
    {
        writer.WriteByte(0);
        writer.WriteNumber((ushort)DnsType.OPT);
        writer.WriteNumber(edns.UdpSize);
        writer.WriteLong(((uint)code >> 4 << 24) | ((uint)edns.Version << 16) | (edns.DnssecOk ? HeaderFlags.DnssecOk : 0));
        writer.WriteNumber(edns.Options.Length);
        writer.WriteBytes(edns.Options.AsSpan());
    }
}
