using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service with an address that is reachable inside the cluster only.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#type-clusterip.</remarks>
public sealed class ClusterIPService : SelectingService<ClusterIPService>
{
    internal ClusterIPService(Manifest manifest, ScalarNode name)
        : base(manifest, name) =>
        SetType(ServiceType.ClusterIP);

    /// <summary>Adds a port.</summary>
    /// <param name="port">The port of the Service: 1 to 65535.</param>
    /// <param name="to">The port of the pods: a handle, a number or a name; the same number as <paramref name="port"/> when not given.</param>
    /// <param name="name">A DNS label; the handle's name when not given. A Service with several ports must name them all.</param>
    /// <param name="protocol">The handle's protocol, else TCP, when not given.</param>
    public ClusterIPService Port(int port, PortReference to = default, string? name = null, Protocol? protocol = null)
    {
        AddPort(Arg.Of(port), to, Arg.Optional(name), Arg.Optional(protocol, KubernetesNames.Of), nodePort: null);
        return this;
    }
}
