using SvcDsl.Views;

namespace SvcDsl.Rules.NodePorts;

internal sealed class NodePortIsUsedByTwoServices : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3002",
        "Node port is used by two Services",
        Level.Error,
        "A node port belongs to one Service of the whole cluster, whatever the namespace and the protocol; the second Service is rejected.");

    public override void Check(RuleContext context)
    {
        var first = new Dictionary<int, NodePortUse>();
        foreach (NodePortUse use in context.NodePorts.InUse)
        {
            // A Service that is written twice is SVC4001's business.
            if (!first.TryGetValue(use.Number, out NodePortUse? other))
                first.Add(use.Number, use);
            else if (!use.Service.MayBe(other.Service))
                context.Report(Find(use, other).WithFreePort(context));
        }
    }

    private Finding Find(NodePortUse use, NodePortUse first) => new(
        Info,
        use.Service,
        use.Path,
        $"{use.Service} asks for node port {use.Number}, which {first.Service} has already, so whichever comes second is rejected",
        use.Port.NodePort.Origin)
    {
        Related = [first.Port.NodePort.Origin],
    };
}
