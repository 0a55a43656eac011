using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class LoadBalancerIPIsDeprecated : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3014",
        "Field loadBalancerIP is deprecated",
        Level.Warning,
        "The field is deprecated since Kubernetes 1.24, nobody checks it, and many providers ignore it: the load balancer then has another address.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            // Of a headless Service SVC5006 says that it is ignored.
            if (service.Spec.Written("loadBalancerIP") is not { } ip || service.KnownType() is not { } type || service.LacksAddress() != false)
                continue;
            string problem = type == "LoadBalancer"
                ? "which is deprecated and ignored by many providers; ask for the address by an annotation of your provider"
                : $"which has no effect because its type is {type}; remove it";
            context.Report(new Finding(Info, service, "spec.loadBalancerIP", $"{service} has loadBalancerIP {ip.Value}, {problem}", ip.Origin));
        }
    }
}
