namespace SvcDsl.Router.Dns.Wire;

internal sealed record Question(DnsName Name, DnsType Type, DnsClass Class = DnsClass.IN)
{
    public override string ToString() => $"{Name} {Class} {Type}";
}
