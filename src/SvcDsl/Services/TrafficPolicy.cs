namespace SvcDsl;

/// <summary>Which pods may answer.</summary>
/// <remarks>See https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-policies.</remarks>
public enum TrafficPolicy
{
    /// <summary>Pods on every node.</summary>
    Cluster,

    /// <summary>Only pods on the node where the traffic arrives.</summary>
    Local,
}
