using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service with a virtual address, behind which connections are spread over endpoints.</summary>
/// <typeparam name="TSelf">The kind.</typeparam>
public abstract class ProxiedService<TSelf> : ServiceObject<TSelf>
    where TSelf : ProxiedService<TSelf>
{
    private protected ProxiedService(Manifest manifest, ScalarNode name)
        : base(manifest, name)
    {
    }

    /// <summary>Sends the connections of one client to the same pod.</summary>
    /// <param name="timeoutSeconds">How long after its last connection a client is remembered: 1 to 86400 seconds; 10800 (three hours) when not given.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeoutSeconds"/> is less than 1 or more than 86400.</exception>
    /// <remarks>See https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity.</remarks>
    public TSelf SessionAffinity(int? timeoutSeconds = null)
    {
        if (timeoutSeconds is < 1 or > 86400 && Arg.IsKnown(timeoutSeconds))
            throw new ArgumentOutOfRangeException(nameof(timeoutSeconds), timeoutSeconds, "A client is remembered for 1 to 86400 seconds.");
        Spec.Set("sessionAffinity", new ScalarNode("ClientIP", Arg.Site));
        if (Arg.Optional(timeoutSeconds) is { } timeout)
            Spec.Map("sessionAffinityConfig", Arg.Site).Map("clientIP", Arg.Site).Set("timeoutSeconds", timeout);
        return Self;
    }

    /// <summary>Which pods answer clients inside the cluster.</summary>
    /// <param name="policy"><see cref="TrafficPolicy.Cluster"/> when it is not set.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/.</remarks>
    public TSelf InternalTrafficPolicy(TrafficPolicy policy)
    {
        Spec.Set("internalTrafficPolicy", Arg.Of(policy, KubernetesNames.Of));
        return Self;
    }

    /// <summary>Accepts traffic for further addresses, which somebody else has to route to the nodes.</summary>
    /// <param name="addresses">IP addresses.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#external-ips.</remarks>
    public TSelf ExternalIPs(params string[] addresses)
    {
        Spec.Set("externalIPs", Arg.List(addresses));
        return Self;
    }

    /// <summary>Asks for a certain address inside the cluster.</summary>
    /// <param name="address">An IP address of the cluster's Service range that no other Service has. It cannot be changed later.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/.</remarks>
    public TSelf ClusterAddress(string address)
    {
        Spec.Set("clusterIP", Arg.Of(address));
        return Self;
    }
}
