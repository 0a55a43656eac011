using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Kubelet;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Proxy;

/// <summary>Serves all Services on all their addresses, and follows the Services and their EndpointSlices.</summary>
internal sealed class ServiceProxy : Controller, IDisposable
{
    /// <summary>Services with one of these labels are another proxy's.</summary>
    private static readonly string[] NotOurs = ["service.kubernetes.io/service-proxy-name", "service.kubernetes.io/headless"];

    private const int DefaultAffinitySeconds = 10800;

    private readonly ClusterTransport transport;
    private readonly TimeProvider time;
    private readonly Balancing balancing;
    private readonly Random random;
    private readonly Lock gate = new();
    private readonly TcpRelay relay;
    private readonly HealthChecks healthChecks;
    private readonly Dictionary<ServicePortKey, ServicePortRoute> routes = [];
    private readonly Dictionary<(ObjectKey Service, string Protocol, IPEndPoint Address), ServiceListener> listeners = [];
    private readonly Dictionary<(ObjectKey Service, string Protocol, IPEndPoint Address), string> complaints = [];
    private bool isDisposed;

    public ServiceProxy(ObjectStore store, ClusterEvents events, ClusterTransport transport, TimeProvider time, Balancing balancing, Random random)
        : base(store, events, "Service", "EndpointSlice")
    {
        this.transport = transport;
        this.time = time;
        this.balancing = balancing;
        this.random = random;
        relay = new TcpRelay(time);
        healthChecks = new HealthChecks(transport, CountReadyLocalAddresses, time);
    }

    /// <summary>The routes with their endpoints, for tables and tests.</summary>
    public IReadOnlyList<ServicePortRoute> Routes
    {
        get
        {
            lock (gate)
                return [.. routes.Values];
        }
    }

    /// <summary>What is bound, for tables and tests.</summary>
    public IReadOnlyList<ServiceListener> Listeners
    {
        get
        {
            lock (gate)
                return [.. listeners.Values];
        }
    }

    /// <summary>Binds the addresses of all Services, so that a conflict is an error of the start and not a surprise later.</summary>
    /// <exception cref="UserErrorException">An address and port is taken.</exception>
    public void BindAll()
    {
        lock (gate)
            FollowServices((_, _, e) => throw e);
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            foreach (ServiceListener listener in listeners.Values)
                listener.Dispose();
            listeners.Clear();
            healthChecks.Dispose();
        }

        relay.Dispose();
    }

    protected override void Reconcile()
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            FollowServices((service, key, e) => Complain((service, key.Protocol, key.Address), e));
            ILookup<ObjectKey, StoredObject> slices = Store.List("EndpointSlice")
                .ToLookup(slice => new ObjectKey("Service", slice.Namespace, slice.Labels[EndpointsController.ServiceNameLabel].Or("")));
            foreach (ServicePortRoute route in routes.Values)
                route.SetEndpoints(EndpointsOf(route.Key, slices[route.Key.Service]));
            foreach (var (key, listener) in listeners)
                Update(key, listener);
        }
    }

    /// <summary>
    /// Makes routes and listeners those of the Services as they are now. What stays is not touched, and a connection outlives the listener that
    /// accepted it.
    /// </summary>
    private void FollowServices(Action<ObjectKey, (string Protocol, IPEndPoint Address), UserErrorException> failed)
    {
        List<StoredObject> services = [.. Store.List("Service").Where(service => !NotOurs.Any(label => service.Labels[label].IsKnown))];
        Dictionary<(ObjectKey Service, string Protocol, IPEndPoint Address), Frontend> wanted = [];
        HashSet<ServicePortKey> ports = [];
        foreach (StoredObject service in services)
        {
            TimeSpan? affinity = AffinityOf(service);
            foreach (Frontend frontend in Frontend.Of(service).Where(frontend => frontend.IsRouted))
            {
                // An address that is listed twice is one address.
                wanted.TryAdd((service.Key, frontend.Protocol, frontend.Reachable(transport)), frontend);
                if (!ports.Add(frontend.RouteKey))
                    continue;
                if (!routes.TryGetValue(frontend.RouteKey, out ServicePortRoute? route))
                    routes[frontend.RouteKey] = route = new ServicePortRoute(frontend.RouteKey, balancing, random, time);
                route.SetAffinity(affinity);
            }
        }

        // What goes makes room first.
        foreach (var key in listeners.Keys.Where(key => !wanted.ContainsKey(key)).ToList())
        {
            listeners[key].Dispose();
            listeners.Remove(key);
        }

        foreach (ServicePortKey key in routes.Keys.Where(key => !ports.Contains(key)).ToList())
            routes.Remove(key);
        foreach (var (key, frontend) in wanted)
        {
            ServicePortRoute route = routes[frontend.RouteKey];
            if (listeners.TryGetValue(key, out ServiceListener? listener))
                listener.Assign(frontend, route);
            else
                Listen(key, frontend, route, failed);
        }

        healthChecks.Follow(services, (service, address, e) => failed(service, ("TCP", address), e));
    }

    private void Listen(
        (ObjectKey Service, string Protocol, IPEndPoint Address) key,
        Frontend frontend,
        ServicePortRoute route,
        Action<ObjectKey, (string Protocol, IPEndPoint Address), UserErrorException> failed)
    {
        try
        {
            listeners.Add(key, frontend.Protocol == "UDP"
                ? new UdpFrontend(frontend, route, transport, time)
                : new TcpFrontend(frontend, route, transport, relay, time));
        }
        catch (UserErrorException e)
        {
            failed(key.Service, (key.Protocol, key.Address), e);
        }
    }

    private void Update((ObjectKey Service, string Protocol, IPEndPoint Address) key, ServiceListener listener)
    {
        try
        {
            listener.Update();
            complaints.Remove(key);
        }
        catch (UserErrorException e)
        {
            Complain(key, e);
        }
    }

    private void Complain((ObjectKey Service, string Protocol, IPEndPoint Address) key, UserErrorException e)
    {
        if (complaints.TryAdd(key, e.Message))
            Events.Warning(key.Service, "AddressInUse", e.Message);
    }

    private int CountReadyLocalAddresses(ObjectKey service) =>
        Routes.Where(route => route.Key.Service == service).SelectMany(route => route.Usable.ReadyLocalAddresses).Distinct().Count();

    private static TimeSpan? AffinityOf(StoredObject service) => service.Spec.String("sessionAffinity").Or("None") == "ClientIP"
        ? TimeSpan.FromSeconds(service.Spec.MapAt("sessionAffinityConfig").MapAt("clientIP").Int("timeoutSeconds").Or(DefaultAffinitySeconds))
        : null;

    private IEnumerable<EndpointCandidate> EndpointsOf(ServicePortKey route, IEnumerable<StoredObject> slices)
    {
        var found = new SortedDictionary<string, EndpointCandidate>(StringComparer.Ordinal);
        foreach (StoredObject slice in slices)
        {
            int port = slice.Root.MapsAt("ports").Select(EndpointPort.Of)
                .FirstOrDefault(port => port.Name == route.Port && port.Protocol == route.Protocol)?.Port ?? 0;
            if (port == 0)
                continue;
            foreach (MapNode item in slice.Root.MapsAt("endpoints"))
            {
                if (item.ListAt("addresses")?[0] is not ScalarNode { Value: string text } || !IPAddress.TryParse(text, out IPAddress? address))
                    continue;
                MapNode? conditions = item.MapAt("conditions");
                var candidate = new EndpointCandidate(
                    new Endpoint(new IPEndPoint(address, port), TargetOf(item, address, port), item.MapAt("targetRef").String("name").Or("")),
                    conditions.Bool("ready").Or(true),
                    conditions.Bool("serving").Or(true),
                    conditions.Bool("terminating").Or(false),
                    item.String("nodeName").Or("") == NodeAgent.NodeName);
                // Listed twice is one endpoint, and it is local if one of them is.
                string key = $"{address}:{port}";
                if (candidate.IsLocal || !found.ContainsKey(key))
                    found[key] = candidate;
            }
        }

        return found.Values;
    }

    /// <summary>A pod's address is the cluster's and is mapped; an address that somebody wrote by hand is meant as it is.</summary>
    private IPEndPoint TargetOf(MapNode endpoint, IPAddress address, int port) =>
        endpoint.MapAt("targetRef").String("kind").Or("") == "Pod" ? transport.Map(address, port) : new IPEndPoint(address, port);
}
