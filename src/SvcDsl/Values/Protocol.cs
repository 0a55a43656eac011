namespace SvcDsl;

/// <summary>The transport protocol of a port; TCP where none is given.</summary>
/// <remarks>See https://kubernetes.io/docs/reference/networking/service-protocols/.</remarks>
public enum Protocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>SCTP.</summary>
    Sctp,
}
