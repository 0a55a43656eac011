using SvcDsl.Nodes;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Controllers;

/// <summary>A port of an endpoint: the service port's name and protocol, and the number that the pod serves it on.</summary>
internal sealed record EndpointPort(string Name, int Port, string Protocol)
{
    public MapNode ToNode() => Tree.Map(
        ("name", Name.Length == 0 ? null : Tree.Text(Name)),
        ("port", Tree.Number(Port)),
        ("protocol", Tree.Text(Protocol)));

    public static EndpointPort Of(MapNode node) =>
        new(node.String("name").Or(""), node.Int("port").Or(0), node.String("protocol").Or("TCP"));
}

/// <summary>The ports on which a pod serves a Service. Pods with the same ones share a subset and a slice.</summary>
internal static class PortSet
{
    /// <summary>Resolves each service port in the pod; a port whose name the pod does not know is left out for this pod.</summary>
    public static IReadOnlyList<EndpointPort> Resolve(ServiceView service, PodView pod)
    {
        var ports = new List<EndpointPort>();
        foreach (ServicePortView port in service.Ports)
        {
            string protocol = port.Protocol.Or("TCP");
            IntOrName target = port.TargetPort.Or(new IntOrName(port.Port.Or(0), null));
            if (Number(target, protocol, pod) is { } number)
                ports.Add(new EndpointPort(port.Name.Or(""), number, protocol));
        }

        return ports;
    }

    /// <summary>A key that is the same for the same set of ports.</summary>
    public static string KeyOf(IEnumerable<EndpointPort> ports) => string.Join(",", ports.Select(port => port.ToString()).Order(StringComparer.Ordinal));

    private static int? Number(IntOrName target, string protocol, PodView pod)
    {
        if (!target.IsName)
            return target.Number;
        return pod.Workload.ServingContainers.SelectMany(container => container.Ports)
            .FirstOrDefault(port => port.Name.Or("") == target.Name && port.Protocol.Or("TCP") == protocol)?.ContainerPort.Or(0);
    }
}
