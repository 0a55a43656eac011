namespace SvcDsl.Router.Dns.Wire;

internal enum DnsClass : ushort
{
    IN = 1,
    CH = 3,
    ANY = 255,
}
