using System.Collections.Immutable;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>What an OPT record says (RFC 6891). The upper bits of the response code are part of <see cref="DnsMessage.Code"/>.</summary>
internal sealed record Edns(ushort UdpSize, byte Version = 0, bool DnssecOk = false)
{
    /// <summary>The root's byte, type, class, TTL and length.</summary>
    public const int FixedLength = 11;

    /// <summary>The options as they are on the wire.</summary>
    public ImmutableArray<byte> Options { get; init; } = [];

    public override string ToString() => $"; EDNS: version {Version}, udp {UdpSize}{(DnssecOk ? ", do" : "")}{(Options.IsEmpty ? "" : ", " + Convert.ToHexString(Options.AsSpan()))}";
}
