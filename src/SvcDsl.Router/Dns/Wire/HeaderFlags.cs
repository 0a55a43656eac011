namespace SvcDsl.Router.Dns.Wire;

/// <summary>The bits of a header's second number, and of an OPT record's TTL.</summary>
internal static class HeaderFlags
{
    public const int Reply = 0x8000;
    public const int OpcodeShift = 11;
    public const int Authoritative = 0x0400;
    public const int Truncated = 0x0200;
    public const int RecursionDesired = 0x0100;
    public const int RecursionAvailable = 0x0080;
    public const int Authentic = 0x0020;
    public const int CheckingDisabled = 0x0010;
    public const uint DnssecOk = 0x8000;
}
