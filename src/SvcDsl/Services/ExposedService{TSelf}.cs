using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service that can be reached from outside the cluster through ports of the nodes.</summary>
/// <typeparam name="TSelf">The kind.</typeparam>
public abstract class ExposedService<TSelf> : SelectingService<TSelf>
    where TSelf : ExposedService<TSelf>
{
    private protected ExposedService(Manifest manifest, ScalarNode name)
        : base(manifest, name)
    {
    }

    /// <summary>Adds a port.</summary>
    /// <param name="port">The port of the Service: 1 to 65535.</param>
    /// <param name="to">The port of the pods: a handle, a number or a name; the same number as <paramref name="port"/> when not given.</param>
    /// <param name="nodePort">The port of every node: one of the cluster's range, 30000 to 32767 by default; the cluster picks one when not given.</param>
    /// <param name="name">A DNS label; the handle's name when not given. A Service with several ports must name them all.</param>
    /// <param name="protocol">The handle's protocol, else TCP, when not given.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport.</remarks>
    public TSelf Port(int port, PortReference to = default, int? nodePort = null, string? name = null, Protocol? protocol = null)
    {
        AddPort(Arg.Of(port), to, Arg.Optional(name), Arg.Optional(protocol, KubernetesNames.Of), Arg.Optional(nodePort));
        return Self;
    }

    /// <summary>Which pods answer clients from outside. <see cref="TrafficPolicy.Local"/> keeps the client's address and drops what arrives at a node without a pod.</summary>
    /// <param name="policy"><see cref="TrafficPolicy.Cluster"/> when it is not set.</param>
    /// <remarks>See https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy.</remarks>
    public TSelf ExternalTrafficPolicy(TrafficPolicy policy)
    {
        Spec.Set("externalTrafficPolicy", Arg.Of(policy, KubernetesNames.Of));
        return Self;
    }
}
