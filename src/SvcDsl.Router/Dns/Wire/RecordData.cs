using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>What a record says.</summary>
internal abstract record RecordData;

/// <summary>An A or AAAA record.</summary>
internal sealed record AddressData(IPAddress Address) : RecordData
{
    public override string ToString() => Address.ToString();
}

/// <summary>An NS, CNAME or PTR record.</summary>
internal sealed record NameData(DnsName Target) : RecordData
{
    public override string ToString() => Target.ToString();
}

internal sealed record SrvData(ushort Priority, ushort Weight, ushort Port, DnsName Target) : RecordData
{
    public override string ToString() => $"{Priority} {Weight} {Port} {Target}";
}

internal sealed record SoaData(DnsName Server, DnsName Mailbox, uint Serial, uint Refresh, uint Retry, uint Expire, uint Minimum) : RecordData
{
    public override string ToString() => $"{Server} {Mailbox} {Serial} {Refresh} {Retry} {Expire} {Minimum}";
}

/// <summary>A TXT record: strings of up to 255 bytes, a character for each byte.</summary>
internal sealed record TextData(ImmutableArray<string> Strings) : RecordData
{
    public override string ToString() => string.Join(" ", Strings.Select(Quote));

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : c is >= ' ' and < '\x7f' ? c.ToString() : $"\\{(int)c:000}");
        return quoted.Append('"').ToString();
    }
}

/// <summary>The bytes of a record of another type, in the notation of RFC 3597.</summary>
internal sealed record RawData(ImmutableArray<byte> Bytes) : RecordData
{
    public override string ToString() => Bytes.IsEmpty ? "\\# 0" : $"\\# {Bytes.Length} {Convert.ToHexString(Bytes.AsSpan())}";
}
