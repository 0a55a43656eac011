using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Dns.Records;

/// <summary>Makes the records of the objects. Names are the cluster's; addresses and ports are those that work on this machine.</summary>
internal sealed class RecordsBuilder(ObjectStore store, ClusterTransport transport, Zone zone)
{
    /// <summary>The namespaces of every cluster.</summary>
    private static readonly string[] Namespaces = [ObjectKey.DefaultNamespace, "kube-system", "kube-public", "kube-node-lease"];

    private readonly Dictionary<IPAddress, ImmutableArray<DnsName>> names = [];

    public ClusterRecords Build()
    {
        // First, so that a change in between makes the next serial a higher one.
        var serial = (uint)store.Version;
        ILookup<(string, string), StoredObject> slices = store.List("EndpointSlice")
            .ToLookup(slice => (slice.Namespace, slice.Labels[EndpointsController.ServiceNameLabel].Or("")));
        List<ServiceRecords> services = [.. store.List("Service").Select(service => ServiceOf(service, slices[(service.Namespace, service.Name)]))];
        AddNames(services);
        return new ClusterRecords
        {
            Zone = zone,
            Serial = serial,
            Namespaces = AllNamespaces().Select(name => name.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal),
            Services = services.DistinctBy(KeyOf).ToFrozenDictionary(KeyOf),
            PodAddresses = store.List("Pod").Select(pod => new PodView(pod).PodIP).OfType<IPAddress>().Distinct()
                .ToFrozenDictionary(address => address, transport.Map),
            Names = names.ToFrozenDictionary(),
        };
    }

    private static (string Namespace, string Name) KeyOf(ServiceRecords service) => (service.Namespace.ToLowerInvariant(), service.Name.ToLowerInvariant());

    /// <summary>Those that the manifest defines, and those that something lives in.</summary>
    private IEnumerable<string> AllNamespaces() =>
        Namespaces.Concat(store.Kinds().SelectMany(store.List).Select(item => item.Kind == "Namespace" ? item.Name : item.Namespace));

    private ServiceRecords ServiceOf(StoredObject stored, IEnumerable<StoredObject> slices)
    {
        var service = new ServiceView(stored.Root);
        if (service.IsOfType("ExternalName"))
            return new ServiceRecords(stored.Namespace, stored.Name, [], [], [], ExternalNameOf(service));
        List<IPAddress> clusterIPs = [.. service.IsHeadless ? [] : ClusterIPsOf(service)];
        foreach (IPAddress address in clusterIPs)
            AddName(address, transport.Map(address), new ServiceRecords(stored.Namespace, stored.Name, [], [], [], null), host: null);
        return new ServiceRecords(
            stored.Namespace,
            stored.Name,
            [.. clusterIPs.Select(address => transport.Map(address))],
            clusterIPs.Count == 0 ? [] : [.. service.Ports.Select(port => new PortRecord(
                port.Name.Or(""), port.Protocol.Or("TCP").ToLowerInvariant(), transport.Map(clusterIPs[0], port.Port.Or(0)).Port))],
            [.. EndpointsOf(slices)],
            null);
    }

    private static IEnumerable<IPAddress> ClusterIPsOf(ServiceView service) =>
        IPAddress.TryParse(service.ClusterIP.Or(""), out IPAddress? address) ? [address] : [];

    /// <summary>An address is no name: CoreDNS has no record for it either.</summary>
    private static DnsName? ExternalNameOf(ServiceView service) =>
        service.ExternalName.Or("") is { Length: > 0 } text && !IPAddress.TryParse(text, out _) && DnsName.TryParse(text, out DnsName? name) ? name : null;

    private IEnumerable<EndpointRecord> EndpointsOf(IEnumerable<StoredObject> slices)
    {
        var endpoints = new List<EndpointRecord>();
        foreach (StoredObject slice in slices)
        {
            List<EndpointPort> ports = [.. slice.Root.MapsAt("ports").Select(EndpointPort.Of)];
            foreach (MapNode item in slice.Root.MapsAt("endpoints"))
            {
                if (item.MapAt("conditions").Bool("ready").Or(true) && item.ListAt("addresses")?[0] is ScalarNode { Value: string text }
                    && IPAddress.TryParse(text, out IPAddress? address))
                {
                    endpoints.Add(EndpointOf(item, address, ports));
                }
            }
        }

        // An address of several slices is one endpoint with all their ports.
        return endpoints.GroupBy(endpoint => (endpoint.Host, endpoint.Logical))
            .Select(group => group.First() with { Ports = [.. group.SelectMany(endpoint => endpoint.Ports).Distinct()] });
    }

    private EndpointRecord EndpointOf(MapNode item, IPAddress address, IReadOnlyList<EndpointPort> ports)
    {
        // A pod's address is the cluster's and is mapped; one that somebody wrote by hand is meant as it is.
        bool isPod = item.MapAt("targetRef").String("kind").Or("") == "Pod";
        List<IPEndPoint> reachable = [.. ports.Select(port => isPod ? transport.Map(address, port.Port) : new IPEndPoint(address, port.Port))];
        return new EndpointRecord(
            item.String("hostname").Or("") is { Length: > 0 } host ? host : EndpointRecord.Dashed(address),
            address,
            reachable.Count > 0 ? reachable[0].Address : isPod ? transport.Map(address) : address,
            [.. ports.Select((port, index) => new PortRecord(port.Name, port.Protocol.ToLowerInvariant(), reachable[index].Port))]);
    }

    private void AddNames(List<ServiceRecords> services)
    {
        // A cluster IP has one name, whatever else has the address; an endpoint has one for each of its Services.
        HashSet<IPAddress> clusterIPs = [.. names.Keys];
        foreach (ServiceRecords service in services)
        {
            foreach (EndpointRecord endpoint in service.Endpoints.Where(endpoint => !clusterIPs.Contains(endpoint.Logical)))
                AddName(endpoint.Logical, endpoint.Address, service, endpoint.Host);
        }
    }

    private void AddName(IPAddress logical, IPAddress reachable, ServiceRecords service, string? host)
    {
        if (zone.Service(service, host) is not { } name)
            return;
        // 127.0.0.1 belongs to the machine, and in the portable network to everybody.
        foreach (IPAddress address in ((IPAddress[])[logical, reachable]).Distinct().Where(address => !address.Equals(IPAddress.Loopback)))
            names[address] = names.TryGetValue(address, out ImmutableArray<DnsName> known) ? [.. known, name] : [name];
    }
}
