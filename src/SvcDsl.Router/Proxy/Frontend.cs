using System.Net;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Proxy;

/// <summary>An address and port on which a Service port is reachable.</summary>
/// <param name="Kind">Which of the Service's addresses this is.</param>
/// <param name="Service">The Service.</param>
/// <param name="Port">The Service's port.</param>
/// <param name="Address">The logical address.</param>
/// <param name="Number">The logical port: the service port, or the node port.</param>
/// <param name="Field">The field that asks for the port, for error messages.</param>
internal sealed record Frontend(FrontendKind Kind, ObjectKey Service, ServicePortView Port, IPAddress Address, int Number, string Field)
{
    public string Protocol => Port.Protocol.Or("TCP");

    /// <summary>Whether this router can carry the protocol.</summary>
    public bool IsRouted => Protocol is "TCP" or "UDP";

    public ServicePortKey RouteKey => new(Service, Port.Name.Or(""), Protocol);

    /// <summary>Whether its traffic has to stay on the node: <c>internalTrafficPolicy</c> for the cluster IP, <c>externalTrafficPolicy</c> for the others.</summary>
    public bool IsLocalOnly { get; init; }

    /// <summary>Who may come; null means everybody.</summary>
    public IReadOnlyList<IPNetwork>? Sources { get; init; }

    public bool Allows(IPAddress client) => Sources is null || Sources.Any(network => network.Contains(client));

    /// <summary>Where it is reachable on this machine.</summary>
    public IPEndPoint Reachable(ClusterTransport transport) => transport.Map(Address, Number);

    /// <summary>All frontends of a Service; none when it has no address of its own.</summary>
    public static IEnumerable<Frontend> Of(StoredObject stored)
    {
        var service = new ServiceView(stored.Root);
        if (service.IsOfType("ExternalName") || service.IsHeadless || service.ClusterIP.Or("").Length == 0)
            yield break;
        IPAddress clusterIP = IPAddress.Parse(service.ClusterIP.Value!);
        bool isInternalLocal = stored.Spec.String("internalTrafficPolicy").Or("") == "Local";
        bool isExternalLocal = stored.Spec.String("externalTrafficPolicy").Or("") == "Local";
        List<IPAddress> ingress = [.. stored.Status.MapAt("loadBalancer").MapsAt("ingress").Select(item => IPAddress.Parse(item.String("ip").Or("")))];
        IReadOnlyList<IPNetwork>? sources = SourceRanges.Of(stored);
        foreach (ServicePortView port in service.Ports)
        {
            int number = port.Port.Or(0);
            yield return new Frontend(FrontendKind.ClusterIP, stored.Key, port, clusterIP, number, $"{port.Path}.port") { IsLocalOnly = isInternalLocal };
            if (port.NodePort.Or(0) is not 0 and var nodePort)
                yield return External(FrontendKind.NodePort, port, ClusterTransport.NodeAddress, nodePort, "nodePort");
            foreach (IPAddress address in ingress)
                yield return External(FrontendKind.LoadBalancer, port, address, number, "port") with { Sources = sources };
            foreach (string address in service.ExternalIPs)
                yield return External(FrontendKind.ExternalIP, port, IPAddress.Parse(address), number, "port");
        }

        Frontend External(FrontendKind kind, ServicePortView port, IPAddress address, int number, string field) =>
            new(kind, stored.Key, port, address, number, $"{port.Path}.{field}") { IsLocalOnly = isExternalLocal };
    }
}
