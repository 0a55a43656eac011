using SvcDsl.Views;

namespace SvcDsl.Rules.NodePorts;

/// <summary>A port of a Service with a node port that is known and not zero, which means "pick one".</summary>
internal sealed record NodePortUse(ServiceView Service, ServicePortView Port, int Number)
{
    public string Path => Port.Path + ".nodePort";

    public static IEnumerable<NodePortUse> Of(ServiceView service) =>
        service.Ports.Where(port => port.NodePort.IsKnown && port.NodePort.Value != 0).Select(port => new NodePortUse(service, port, port.NodePort.Value));
}

/// <summary>The node ports that the Services of a set ask for.</summary>
internal sealed class UsedNodePorts
{
    private readonly HashSet<int> taken;

    public UsedNodePorts(ObjectSet set)
    {
        InUse = [.. set.Services.Where(service => service.IsOfType("NodePort") || service.IsOfType("LoadBalancer")).SelectMany(NodePortUse.Of)];
        taken = [.. InUse.Select(use => use.Number), .. set.Services.Select(service => service.Spec.Int("healthCheckNodePort").Or(0))];
    }

    /// <summary>The uses by Services whose type has node ports, in the order of the set.</summary>
    public IReadOnlyList<NodePortUse> InUse { get; }

    /// <summary>
    /// The lowest number of the range that nobody has asked for, and that was not suggested before; null when there is none. Low numbers
    /// are best: Kubernetes picks its own from the upper part of the range first.
    /// </summary>
    public int? TakeFree(PortRange range)
    {
        for (int port = range.First; port <= range.Last; port++)
        {
            if (taken.Add(port))
                return port;
        }

        return null;
    }
}
