namespace SvcDsl;

/// <summary>How Kubernetes writes the members of the enums.</summary>
internal static class KubernetesNames
{
    public static string Of(Protocol protocol) => protocol switch
    {
        Protocol.Tcp => "TCP",
        Protocol.Udp => "UDP",
        Protocol.Sctp => "SCTP",
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "There is no such protocol."),
    };

    public static string Of(ServiceType type) => Named(type, nameof(type));

    public static string Of(TrafficPolicy policy) => Named(policy, nameof(policy));

    public static string Of(ProbeScheme scheme) => scheme switch
    {
        ProbeScheme.Http => "HTTP",
        ProbeScheme.Https => "HTTPS",
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "There is no such scheme."),
    };

    private static string Named<TEnum>(TEnum value, string parameter)
        where TEnum : struct, Enum =>
        Enum.IsDefined(typeof(TEnum), value) ? value.ToString() : throw new ArgumentOutOfRangeException(parameter, value, "There is no such value.");
}
