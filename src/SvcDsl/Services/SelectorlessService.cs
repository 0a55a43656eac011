using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service without a selector, for something that does not run in pods of this cluster.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors.</remarks>
public sealed class SelectorlessService : ProxiedService<SelectorlessService>
{
    private Endpoints? endpoints;

    internal SelectorlessService(Manifest manifest, ScalarNode name)
        : base(manifest, name)
    {
    }

    /// <summary>Adds a port.</summary>
    /// <param name="port">The port of the Service: 1 to 65535.</param>
    /// <param name="to">The port of the endpoints; the same number when not given.</param>
    /// <param name="name">A DNS label. A Service with several ports must name them all.</param>
    /// <param name="protocol">TCP when not given.</param>
    public SelectorlessService Port(int port, int? to = null, string? name = null, Protocol? protocol = null)
    {
        MapNode node = AddPort(Arg.Of(port), default, Arg.Optional(name), Arg.Optional(protocol, KubernetesNames.Of), nodePort: null);
        if (Arg.Optional(to) is { } target)
            node.Set("targetPort", target);
        return this;
    }

    /// <summary>Creates the Endpoints object with these addresses and the ports of this Service; a second call adds addresses to it.</summary>
    /// <param name="addresses">IP addresses; not those of Services, and not loopback or link-local ones.</param>
    public SelectorlessService Endpoints(params string[] addresses)
    {
        ListNode list = Arg.List(addresses);
        endpoints ??= Manifest.Add(new Endpoints(Manifest, (ScalarNode)Metadata["name"]!, this));
        endpoints.AddAddresses(list);
        return this;
    }
}
