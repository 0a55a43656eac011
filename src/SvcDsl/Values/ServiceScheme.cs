using SvcDsl.Views;

namespace SvcDsl;

/// <summary>The URL scheme of a Service port, told from its protocol, name and number.</summary>
internal static class ServiceScheme
{
    public static string Of(ServicePortView port)
    {
        string protocol = port.Protocol.Or("TCP");
        if (protocol != "TCP")
            return protocol.ToLowerInvariant();

        string name = port.Node.String("appProtocol").IsKnown ? port.Node.String("appProtocol").Value! : port.Name.Or("");
        if (IsNamed(name, "https") || port.Port.Or(0) == 443)
            return "https";
        return IsNamed(name, "http") || port.Port.Or(0) == 80 ? "http" : "tcp";
    }

    /// <summary>The port is left out where it is the scheme's own.</summary>
    public static string Url(string scheme, string host, int port) =>
        (scheme, port) is ("http", 80) or ("https", 443) ? $"{scheme}://{host}" : $"{scheme}://{host}:{port}";

    private static bool IsNamed(string name, string scheme) =>
        name == scheme || name.StartsWith(scheme + "-", StringComparison.Ordinal);
}
