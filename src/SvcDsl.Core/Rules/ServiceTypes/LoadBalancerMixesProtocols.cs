using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class LoadBalancerMixesProtocols : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5013",
        "Load balancer mixes protocols",
        Level.Info,
        "Kubernetes accepts a LoadBalancer with ports of several protocols, but not every provider can serve them at one address; the Service then stays pending.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() != "LoadBalancer")
                continue;
            ServicePortView? first = null;
            foreach (ServicePortView port in service.Ports)
            {
                if (port.Protocol.State is FieldState.Unknown or FieldState.Wrong)
                    continue;
                if (first is null)
                {
                    first = port;
                }
                else if (port.Protocol.Or("TCP") != first.Protocol.Or("TCP"))
                {
                    context.Report(Find(service, first, port));
                    break;
                }
            }
        }
    }

    private Finding Find(ServiceView service, ServicePortView first, ServicePortView other) => new(
        Info,
        service,
        $"{other.Path}.protocol",
        $"{service} has ports for {first.Protocol.Or("TCP")} and for {other.Protocol.Or("TCP")}, which not every provider can serve at one address; ask your provider, or make a Service for each protocol",
        other.Protocol.Node?.Origin ?? other.Node.Origin)
    {
        Related = [first.Node.Origin],
    };
}
