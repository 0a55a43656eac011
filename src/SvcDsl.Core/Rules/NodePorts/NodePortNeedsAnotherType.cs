using SvcDsl.Views;

namespace SvcDsl.Rules.NodePorts;

internal sealed class NodePortNeedsAnotherType : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3003",
        "Node port on a Service whose type has none",
        Level.Error,
        "Only Services of type NodePort and LoadBalancer have node ports: the API server rejects one on ClusterIP and ignores it on ExternalName.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            bool isExternalName = service.IsOfType("ExternalName");
            if (!isExternalName && !service.IsOfType("ClusterIP"))
                continue;
            foreach (NodePortUse use in NodePortUse.Of(service))
                context.Report(isExternalName ? OfExternalName(use) : OfClusterIP(use));
        }
    }

    private Finding OfExternalName(NodePortUse use) => new(
        Info,
        use.Service,
        use.Path,
        $"{use.Service} asks for node port {use.Number}, but its type is ExternalName, so nothing will listen on it; remove nodePort",
        use.Port.NodePort.Origin)
    {
        Level = Level.Warning,
    };

    private Finding OfClusterIP(NodePortUse use)
    {
        // Without a cluster IP there cannot be a node port either, so another type would only be the next error.
        bool isHeadless = use.Service.IsHeadless;
        string advice = isHeadless ? "remove nodePort" : "make the type NodePort or remove nodePort";
        return new Finding(
            Info,
            use.Service,
            use.Path,
            $"{use.Service} asks for node port {use.Number}, but its type is ClusterIP, so the API server rejects it; {advice}",
            use.Port.NodePort.Origin)
        {
            Fix = isHeadless ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.ServiceType] = "NodePort" },
        };
    }
}
