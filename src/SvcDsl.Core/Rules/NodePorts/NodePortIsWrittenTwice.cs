using SvcDsl.Views;

namespace SvcDsl.Rules.NodePorts;

internal sealed class NodePortIsWrittenTwice : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3004",
        "Node port is written twice in one Service",
        Level.Error,
        "Two ports of a Service share a node port only when they have the same port number and different protocols; otherwise the Service is rejected.");

    public override void Check(RuleContext context)
    {
        foreach (IGrouping<ServiceView, NodePortUse> service in context.NodePorts.InUse.GroupBy(use => use.Service))
        {
            var earlier = new List<NodePortUse>();
            foreach (NodePortUse use in service)
            {
                if (earlier.FirstOrDefault(other => other.Number == use.Number && Collide(other.Port, use.Port)) is { } first)
                    context.Report(Find(use, first).WithFreePort(context));
                earlier.Add(use);
            }
        }
    }

    private static bool Collide(ServicePortView one, ServicePortView other)
    {
        if (one.Protocol.IsUnknown || other.Protocol.IsUnknown)
            return false;
        if (one.Protocol.Or("TCP") == other.Protocol.Or("TCP"))
            return true;
        return one.Port.IsKnown && other.Port.IsKnown && one.Port.Value != other.Port.Value;
    }

    private Finding Find(NodePortUse use, NodePortUse first)
    {
        bool isSameProtocol = use.Port.Protocol.Or("TCP") == first.Port.Protocol.Or("TCP");
        string why = isSameProtocol ? $"for {use.Port.Protocol.Or("TCP")}" : $"for ports {first.Port.Port.Value} and {use.Port.Port.Value}";
        return new Finding(
            Info,
            use.Service,
            use.Path,
            $"{use.Service} has node port {use.Number} twice {why}, so the API server rejects it",
            use.Port.NodePort.Origin)
        {
            Related = [first.Port.NodePort.Origin],
        };
    }
}
