using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

/// <summary>Addresses with the ports on which they listen: a subset of an Endpoints object, or a whole EndpointSlice.</summary>
/// <param name="Object">The Endpoints or the EndpointSlice.</param>
/// <param name="Node">The subset, or the slice.</param>
/// <param name="Path">The path of the subset; empty for a slice.</param>
internal sealed record EndpointGroup(ObjectView Object, MapNode Node, string Path)
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";
    private const string ManagedByLabel = "endpointslice.kubernetes.io/managed-by";

    public bool IsSlice => Path.Length == 0;

    /// <summary>IPv4, IPv6 or FQDN; missing for a subset.</summary>
    public Field<string> AddressType => IsSlice ? Node.String("addressType") : Field<string>.Missing();

    /// <summary>The Service that takes the addresses: the one with the name of the Endpoints, or of the slice's label.</summary>
    public Field<string> ServiceName => IsSlice ? Object.Labels[ServiceNameLabel] : Object.Name;

    /// <summary>Whether a controller wrote it: then it came out of a cluster, and the controller keeps it right.</summary>
    public bool IsWrittenByController => IsSlice
        ? Object.Labels[ManagedByLabel].Or("").StartsWith("endpointslice", StringComparison.Ordinal)
        : Object.Metadata.MapAt("annotations") is { } annotations
            && (annotations["endpoints.kubernetes.io/last-change-trigger-time"] is not null || annotations["control-plane.alpha.kubernetes.io/leader"] is not null);

    /// <summary>The entries of the list of ports with their paths.</summary>
    public IEnumerable<(MapNode Port, string Path)> Ports =>
        Node.IndexedMapsAt("ports").Select(port => (port.Map, $"{(IsSlice ? "" : Path + ".")}ports[{port.Index}]"));

    /// <summary>Whether the list of ports, though not every value in it, is known.</summary>
    public bool HasAllPorts => Node["ports"] is ListNode list ? list.Open is null : Node.Open is null;

    /// <summary>The entries that hold addresses, with their paths: one address each in a subset, a list of them in a slice.</summary>
    public IEnumerable<(MapNode Entry, string Path)> Entries => IsSlice
        ? Node.IndexedMapsAt("endpoints").Select(entry => (entry.Map, $"endpoints[{entry.Index}]"))
        : ((string[])["addresses", "notReadyAddresses"]).SelectMany(list => Node.IndexedMapsAt(list).Select(entry => (entry.Map, $"{Path}.{list}[{entry.Index}]")));

    public IEnumerable<EndpointAddress> Addresses
    {
        get
        {
            foreach ((MapNode entry, string path) in Entries)
            {
                if (!IsSlice)
                {
                    if (entry["ip"] is not null || entry.Open is null)
                        yield return new EndpointAddress(entry["ip"], entry["ip"]?.Origin ?? entry.Origin, $"{path}.ip");
                }
                else if (entry.ListAt("addresses") is { } list)
                {
                    for (int i = 0; i < list.Count; i++)
                        yield return new EndpointAddress(list[i], list[i].Origin, $"{path}.addresses[{i}]");
                }
            }
        }
    }

    public static IEnumerable<EndpointGroup> In(ObjectSet set)
    {
        foreach (ObjectView endpoints in set.Index.Of("", "Endpoints"))
        {
            foreach ((MapNode subset, int i) in endpoints.Root.IndexedMapsAt("subsets"))
                yield return new EndpointGroup(endpoints, subset, $"subsets[{i}]");
        }

        foreach (ObjectView slice in set.Index.Of("discovery.k8s.io", "EndpointSlice"))
            yield return new EndpointGroup(slice, slice.Root, "");
    }

    /// <summary>The Service of the set that takes the addresses; null when it is not there, or not known.</summary>
    public ServiceView? Service(RuleContext context) =>
        ServiceName is { IsKnown: true, Value: { } name } && context.Set.Index.Find("", "Service", name, Object).Object is { } found ? new ServiceView(found.Root) : null;
}

/// <summary>An address of an endpoint.</summary>
/// <param name="Node">What is written; null when nothing is.</param>
/// <param name="Origin">Where it is written, or should be.</param>
/// <param name="Path">Its path in the object.</param>
internal sealed record EndpointAddress(Node? Node, Origin Origin, string Path)
{
    /// <summary>The address as a text; null when it is something else, or not known.</summary>
    public string? Text => (Node as ScalarNode)?.Value as string;

    public bool IsUnknown => Node is ScalarNode { IsKnown: false };
}
