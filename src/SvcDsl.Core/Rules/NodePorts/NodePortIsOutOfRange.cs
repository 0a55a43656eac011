namespace SvcDsl.Rules.NodePorts;

internal sealed class NodePortIsOutOfRange : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3001",
        "Node port is outside the cluster's range",
        Level.Error,
        "The API server hands out node ports from one range only, and rejects the Service.");

    public override void Check(RuleContext context)
    {
        PortRange range = context.Settings.NodePorts;
        foreach (NodePortUse use in context.NodePorts.InUse)
        {
            if (range.Contains(use.Number))
                continue;
            context.Report(new Finding(
                Info,
                use.Service,
                use.Path,
                $"{use.Service} asks for node port {use.Number}, which is outside the cluster's range {range}, so the API server rejects it",
                use.Port.NodePort.Origin).WithFreePort(context));
        }
    }
}
