using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl;

/// <summary>The addresses behind a Service without a selector. It has the Service's name.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#endpoints.</remarks>
public sealed class Endpoints : KubernetesObject<Endpoints>
{
    private readonly SelectorlessService? service;
    private MapNode? subset;

    internal Endpoints(Manifest manifest, ScalarNode name, SelectorlessService? service = null)
        : base(manifest, "v1", "Endpoints", name) =>
        this.service = service;

    /// <summary>The group that is being filled; it starts with what is put into it, because the API server rejects an empty one.</summary>
    private MapNode Subset => subset ??= StartSubset();

    /// <summary>Adds addresses that take traffic.</summary>
    /// <param name="addresses">IP addresses; not those of Services, and not loopback or link-local ones.</param>
    public Endpoints Addresses(params string[] addresses)
    {
        AddAddresses(Arg.List(addresses));
        return this;
    }

    /// <summary>Adds addresses that take no traffic yet.</summary>
    /// <param name="addresses">IP addresses.</param>
    public Endpoints NotReadyAddresses(params string[] addresses)
    {
        AddAddresses(Arg.List(addresses), "notReadyAddresses");
        return this;
    }

    /// <summary>Adds a port on which the addresses listen.</summary>
    /// <param name="port">1 to 65535.</param>
    /// <param name="name">The name of the Service port that it stands for; none when the Service port has none.</param>
    /// <param name="protocol">TCP when not given.</param>
    public Endpoints Port(int port, string? name = null, Protocol? protocol = null)
    {
        WritePort(Arg.Optional(name), Arg.Of(port), Arg.Optional(protocol, KubernetesNames.Of));
        return this;
    }

    /// <summary>Starts another group: the addresses and ports that follow belong to it.</summary>
    public Endpoints NextSubset()
    {
        subset = null;
        return this;
    }

    internal void AddAddresses(ListNode addresses, string list = "addresses")
    {
        ListNode target = Subset.List(list, addresses.Origin);
        target.Open ??= addresses.Open;
        foreach (Node address in addresses)
        {
            var entry = new MapNode(address.Origin);
            entry.Set("ip", address);
            target.Add(entry);
        }
    }

    internal override void CompleteReferences()
    {
        if (service is null)
            return;

        if (service.Metadata["namespace"] is { } @namespace)
            Metadata.Set("namespace", @namespace);
        foreach (MapNode port in service.Spec.MapsAt("ports"))
            WritePort(port["name"] as ScalarNode, (port["targetPort"] ?? port["port"]) as ScalarNode, port["protocol"] as ScalarNode);
    }

    private void WritePort(ScalarNode? name, ScalarNode? number, ScalarNode? protocol)
    {
        var port = new MapNode(Arg.Site);
        if (name is not null)
            port.Set("name", name);
        if (number is not null)
            port.Set("port", number);
        if (protocol is not null)
            port.Set("protocol", protocol);
        Subset.List("ports", Arg.Site).Add(port);
    }

    private MapNode StartSubset()
    {
        var next = new MapNode(Arg.Site);
        Root.List("subsets", Site).Add(next);
        return next;
    }
}
