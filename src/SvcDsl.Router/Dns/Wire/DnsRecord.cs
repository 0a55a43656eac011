namespace SvcDsl.Router.Dns.Wire;

/// <summary>A resource record. It prints itself as <c>dig</c> does.</summary>
internal sealed record DnsRecord(DnsName Name, DnsType Type, uint Ttl, RecordData Data, DnsClass Class = DnsClass.IN)
{
    public override string ToString() => $"{Name} {Ttl} {Class} {Type} {Data}";
}
