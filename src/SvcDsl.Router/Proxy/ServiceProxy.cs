using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Proxy;

/// <summary>Serves all Services on all their addresses, and follows the EndpointSlices.</summary>
internal sealed class ServiceProxy(
    ObjectStore store,
    ClusterEvents events,
    ClusterTransport transport,
    TimeProvider time,
    Balancing balancing,
    Random random) : Controller(store, events, "Service", "EndpointSlice"), IDisposable
{
    private static readonly TimeSpan DefaultAffinity = TimeSpan.FromSeconds(10800);

    private readonly Lock gate = new();
    private readonly TcpRelay relay = new(time);
    private readonly Dictionary<(ObjectKey Service, string Port), ServicePortRoute> routes = [];
    private readonly Dictionary<(ObjectKey Service, IPEndPoint Address), TcpFrontend> frontends = [];
    private readonly Dictionary<IPEndPoint, string> complaints = [];

    /// <summary>The routes with their endpoints, for tables and tests.</summary>
    public IReadOnlyList<ServicePortRoute> Routes
    {
        get
        {
            lock (gate)
                return [.. routes.Values];
        }
    }

    /// <summary>Binds the addresses of all Services, so that a conflict is an error of the start and not a surprise later.</summary>
    /// <exception cref="UserErrorException">An address and port is taken.</exception>
    public void BindAll()
    {
        lock (gate)
        {
            foreach (StoredObject service in Store.List("Service"))
                Bind(service);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (TcpFrontend frontend in frontends.Values)
                frontend.Dispose();
            frontends.Clear();
        }

        relay.Dispose();
    }

    protected override void Reconcile()
    {
        lock (gate)
        {
            ILookup<ObjectKey, StoredObject> slices = Store.List("EndpointSlice")
                .ToLookup(slice => new ObjectKey("Service", slice.Namespace, slice.Labels[EndpointsController.ServiceNameLabel].Or("")));
            foreach (ServicePortRoute route in routes.Values)
                route.SetEndpoints(EndpointsOf(route, slices[route.Service]));
            foreach (TcpFrontend frontend in frontends.Values)
                Update(frontend);
        }
    }

    private void Update(TcpFrontend frontend)
    {
        try
        {
            frontend.Update();
            complaints.Remove(frontend.Address);
        }
        catch (UserErrorException e)
        {
            if (complaints.TryAdd(frontend.Address, e.Message))
                Events.Warning(frontend.Definition.Service, "AddressInUse", e.Message);
        }
    }

    private void Bind(StoredObject service)
    {
        foreach (Frontend frontend in Frontend.Of(service))
        {
            if (frontend.Protocol != "TCP")
                continue;
            IPEndPoint address = frontend.Reachable(transport);
            string port = frontend.Port.Name.Or("");
            if (!routes.TryGetValue((service.Key, port), out ServicePortRoute? route))
                routes[(service.Key, port)] = route = new ServicePortRoute(service.Key, port, AffinityOf(service), balancing, random);
            // An address that is listed twice is one address.
            if (!frontends.ContainsKey((service.Key, address)))
                frontends.Add((service.Key, address), new TcpFrontend(frontend, route, transport, relay, time));
        }
    }

    private ClientAffinity? AffinityOf(StoredObject service)
    {
        if (service.Spec.String("sessionAffinity").Or("None") != "ClientIP")
            return null;
        int seconds = service.Spec.MapAt("sessionAffinityConfig").MapAt("clientIP").Int("timeoutSeconds").Or((int)DefaultAffinity.TotalSeconds);
        return new ClientAffinity(TimeSpan.FromSeconds(seconds), time);
    }

    /// <summary>The ready endpoints; when there is none, those that still serve while they end.</summary>
    private List<Endpoint> EndpointsOf(ServicePortRoute route, IEnumerable<StoredObject> slices)
    {
        var ready = new SortedDictionary<string, Endpoint>(StringComparer.Ordinal);
        var ending = new SortedDictionary<string, Endpoint>(StringComparer.Ordinal);
        foreach (StoredObject slice in slices)
        {
            int port = slice.Root.MapsAt("ports").Select(EndpointPort.Of).FirstOrDefault(port => port.Name == route.PortName && port.Protocol == "TCP")?.Port ?? 0;
            if (port == 0)
                continue;
            foreach (MapNode item in slice.Root.MapsAt("endpoints"))
            {
                if (item.ListAt("addresses")?[0] is not ScalarNode { Value: string text } || !IPAddress.TryParse(text, out IPAddress? address))
                    continue;
                MapNode? conditions = item.MapAt("conditions");
                var endpoint = new Endpoint(new IPEndPoint(address, port), TargetOf(item, address, port), item.MapAt("targetRef").String("name").Or(""));
                if (conditions.Bool("ready").Or(true))
                    ready[$"{address}:{port}"] = endpoint;
                else if (conditions.Bool("serving").Or(false) && conditions.Bool("terminating").Or(false))
                    ending[$"{address}:{port}"] = endpoint;
            }
        }

        return [.. (ready.Count > 0 ? ready : ending).Values];
    }

    /// <summary>A pod's address is the cluster's and is mapped; an address that somebody wrote by hand is meant as it is.</summary>
    private IPEndPoint TargetOf(MapNode endpoint, IPAddress address, int port) =>
        endpoint.MapAt("targetRef").String("kind").Or("") == "Pod" ? transport.Map(address, port) : new IPEndPoint(address, port);
}
