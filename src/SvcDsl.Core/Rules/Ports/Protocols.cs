namespace SvcDsl.Rules.Ports;

/// <summary>The protocols that Kubernetes knows on ports.</summary>
internal static class Protocols
{
    public static IReadOnlyList<string> All { get; } = ["TCP", "UDP", "SCTP"];

    public static bool IsKnown(string protocol) => All.Contains(protocol);

    /// <summary>The protocol as it has to be written; what is none stays as it is. That it was written otherwise is SVC2009's business.</summary>
    public static string Normalize(string protocol) => IsKnown(protocol) ? protocol : Nearest(protocol) ?? protocol;

    /// <summary>The protocol that was meant; null when there is no telling.</summary>
    public static string? Nearest(string text)
    {
        string upper = text.Trim().ToUpperInvariant();
        return upper switch
        {
            "HTTP" or "HTTPS" or "HTTP2" or "H2C" or "GRPC" or "GRPCS" or "TLS" or "SSL" or "WS" or "WSS" => "TCP",
            "QUIC" or "HTTP3" or "DTLS" => "UDP",
            _ => All.FirstOrDefault(protocol => protocol == upper) ?? All.FirstOrDefault(protocol => EditDistance.Between(upper, protocol) <= 1),
        };
    }
}
