using SvcDsl.Nodes;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Controllers;

/// <summary>
/// Writes Endpoints and EndpointSlices of Services with a selector, and mirrors hand-written Endpoints of Services without one.
/// The proxy reads slices only.
/// </summary>
internal sealed class EndpointsController(ObjectStore store, ClusterEvents events)
    : Controller(store, events, "Service", "Pod", "Endpoints")
{
    public const string ServiceNameLabel = "kubernetes.io/service-name";
    public const string ManagedByLabel = "endpointslice.kubernetes.io/managed-by";

    private const string SliceManager = "endpointslice-controller.k8s.io";
    private const string MirrorManager = "endpointslicemirroring-controller.k8s.io";

    protected override void Reconcile()
    {
        var pods = Store.List("Pod").Select(pod => new PodView(pod)).Where(pod => !pod.IsFinished && pod.PodIP is not null).ToList();
        foreach (StoredObject stored in Store.List("Service"))
        {
            var service = new ServiceView(stored.Root);
            if (service.IsOfType("ExternalName"))
                continue;
            if (service.Selector.IsEmpty)
                Mirror(stored);
            else
                Publish(stored, service, [.. pods.Where(pod => pod.Namespace == stored.Namespace && service.Selector.Selects(pod.Object.Labels) == true)]);
        }
    }

    private void Publish(StoredObject stored, ServiceView service, List<PodView> pods)
    {
        bool always = service.Spec.Bool("publishNotReadyAddresses").Or(false);
        var groups = pods.Select(pod => (Pod: pod, Ports: PortSet.Resolve(service, pod)))
            .Where(item => item.Ports.Count > 0 || service.Ports.Count == 0)
            .GroupBy(item => PortSet.KeyOf(item.Ports), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Ports, Pods: group.Select(item => item.Pod).OrderBy(pod => AddressOrder(pod)).ToList()))
            .ToList();
        Write(EndpointsObject(stored, Tree.List(groups.Select(group => Subset(stored, group.Ports, group.Pods, always)).Where(subset => subset.Count > 1 || groups.Count == 0))));
        List<MapNode> slices = [.. groups.Select(group => Slice(stored, SliceManager, group.Ports, group.Pods.Select(pod => SliceEndpoint(stored, pod, always))))];
        if (slices.Count == 0)
            slices.Add(Slice(stored, SliceManager, [], []));
        WriteSlices(stored, SliceManager, slices);
    }

    private void Mirror(StoredObject stored)
    {
        StoredObject? endpoints = Store.Get(stored.Key with { Kind = "Endpoints" });
        WriteSlices(stored, MirrorManager, [.. (endpoints?.Root.MapsAt("subsets") ?? []).Select(subset => Slice(
            stored,
            MirrorManager,
            [.. subset.MapsAt("ports").Select(EndpointPort.Of)],
            subset.MapsAt("addresses").Select(address => MirroredEndpoint(address, true))
                .Concat(subset.MapsAt("notReadyAddresses").Select(address => MirroredEndpoint(address, false)))))]);
    }

    private static uint AddressOrder(PodView pod) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(pod.PodIP!.GetAddressBytes());

    private static MapNode EndpointsObject(StoredObject service, ListNode subsets) => Tree.Map(
        ("apiVersion", Tree.Text("v1")),
        ("kind", Tree.Text("Endpoints")),
        ("metadata", Tree.Map(
            ("name", Tree.Text(service.Name)),
            ("namespace", Tree.Text(service.Namespace)),
            ("labels", service.Labels.Map?.Clone()))),
        ("subsets", subsets.Count == 0 ? null : subsets));

    private static MapNode Subset(StoredObject service, IReadOnlyList<EndpointPort> ports, List<PodView> pods, bool always)
    {
        // Unlike slices, Endpoints forget a pod as soon as it is being deleted.
        List<PodView> listed = [.. pods.Where(pod => always || !pod.Object.IsTerminating)];
        ListNode Addresses(bool ready) => Tree.List(listed.Where(pod => (always || pod.IsReady) == ready).Select(pod => EndpointAddress(service, pod)));
        return Tree.Map(
            ("addresses", NullIfEmpty(Addresses(true))),
            ("notReadyAddresses", NullIfEmpty(Addresses(false))),
            ("ports", Tree.List(ports.Select(port => port.ToNode()))));
    }

    private static ListNode? NullIfEmpty(ListNode list) => list.Count == 0 ? null : list;

    private static MapNode EndpointAddress(StoredObject service, PodView pod) => Tree.Map(
        ("hostname", HostName(service, pod)),
        ("ip", Tree.Text(pod.PodIP!.ToString())),
        ("nodeName", Tree.Text(pod.Object.Spec.String("nodeName").Or(""))),
        ("targetRef", TargetRef(pod)));

    /// <summary>A pod has a DNS name of its own in the Service that its <c>subdomain</c> names.</summary>
    private static ScalarNode? HostName(StoredObject service, PodView pod) =>
        pod.Object.Spec.String("hostname").Or("") is { Length: > 0 } host && pod.Object.Spec.String("subdomain").Or("") == service.Name ? Tree.Text(host) : null;

    private static MapNode TargetRef(PodView pod) => Tree.Map(
        ("kind", Tree.Text("Pod")),
        ("name", Tree.Text(pod.Name)),
        ("namespace", Tree.Text(pod.Namespace)),
        ("uid", Tree.Text(pod.Object.Uid)));

    private static MapNode SliceEndpoint(StoredObject service, PodView pod, bool always) => Tree.Map(
        ("addresses", Tree.List([Tree.Text(pod.PodIP!.ToString())])),
        ("conditions", Tree.Map(
            ("ready", Tree.Flag(always || (pod.IsReady && !pod.Object.IsTerminating))),
            ("serving", Tree.Flag(pod.IsReady)),
            ("terminating", Tree.Flag(pod.Object.IsTerminating)))),
        ("hostname", HostName(service, pod)),
        ("nodeName", Tree.Text(pod.Object.Spec.String("nodeName").Or(""))),
        ("targetRef", TargetRef(pod)));

    private static MapNode MirroredEndpoint(MapNode address, bool ready) => Tree.Map(
        ("addresses", Tree.List([Tree.Text(address.String("ip").Or(""))])),
        ("conditions", Tree.Map(("ready", Tree.Flag(ready)))),
        ("hostname", address.String("hostname") is { IsKnown: true, Value: { } host } ? Tree.Text(host) : null),
        ("nodeName", address["nodeName"]?.Clone()));

    private static MapNode Slice(StoredObject service, string manager, IReadOnlyList<EndpointPort> ports, IEnumerable<MapNode> endpoints)
    {
        ListNode portNodes = Tree.List(ports.Select(port => port.ToNode()));
        return Tree.Map(
            ("addressType", Tree.Text("IPv4")),
            ("apiVersion", Tree.Text("discovery.k8s.io/v1")),
            ("kind", Tree.Text("EndpointSlice")),
            ("metadata", Tree.Map(
                ("name", Tree.Text($"{service.Name}-{NameSuffix.OfContent(portNodes)}")),
                ("namespace", Tree.Text(service.Namespace)),
                ("labels", Tree.Map((ManagedByLabel, Tree.Text(manager)), (ServiceNameLabel, Tree.Text(service.Name)))),
                ("ownerReferences", Tree.List([Tree.OwnerReference(service)])))),
            ("endpoints", Tree.List(endpoints)),
            ("ports", portNodes));
    }

    private void WriteSlices(StoredObject service, string manager, List<MapNode> slices)
    {
        foreach (MapNode slice in slices)
            Write(slice);
        var names = slices.Select(slice => slice.MapAt("metadata").String("name").Or("")).ToHashSet(StringComparer.Ordinal);
        foreach (StoredObject old in Store.List("EndpointSlice").Where(old => old.IsOwnedBy(service) && !names.Contains(old.Name)))
        {
            if (old.Labels[ManagedByLabel].Or("") == manager)
                Store.Delete(old.Key);
        }
    }

    /// <summary>Creates the object, or gives the existing one this content; writes nothing when it says the same already.</summary>
    private void Write(MapNode wanted)
    {
        MapNode metadata = wanted.MapAt("metadata")!;
        var key = new ObjectKey(wanted.String("kind").Or(""), metadata.String("namespace").Or(""), metadata.String("name").Or(""));
        if (Store.Get(key) is null)
        {
            Store.Create(wanted);
            return;
        }

        Store.Change(key, root =>
        {
            bool changed = false;
            foreach (string field in (string[])["subsets", "endpoints", "ports"])
            {
                if (Tree.Same(root[field], wanted[field]))
                    continue;
                changed = true;
                if (wanted[field] is { } value)
                    root.Set(field, value);
                else
                    root.Remove(field);
            }

            return changed;
        });
    }
}
