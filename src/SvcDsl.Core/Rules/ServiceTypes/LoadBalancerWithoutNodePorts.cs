using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class LoadBalancerWithoutNodePorts : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5014",
        "Load balancer without node ports",
        Level.Info,
        "Many load balancers reach the cluster through node ports; without these no traffic arrives, and those that exist already stay.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            // Whoever names a class knows the implementation.
            if (service.KnownType() != "LoadBalancer" || service.Spec.Bool("allocateLoadBalancerNodePorts") is not { IsKnown: true, Value: false } allocates
                || !service.Spec.Lacks("loadBalancerClass") || service.Ports.All(port => !port.NodePort.IsMissing))
                continue;
            context.Report(new Finding(
                Info,
                service,
                "spec.allocateLoadBalancerNodePorts",
                $"{service} gets no node ports, so only a load balancer that reaches pods directly sends it traffic; make sure that yours does",
                allocates.Origin));
        }
    }
}
