using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class ExternalIPsAreNotRouted : Rule
{
    /// <summary>From this minor version on the API server warns of the field.</summary>
    private const int DeprecatedSince = 36;

    public override RuleInfo Info { get; } = new(
        "SVC3011",
        "External addresses need somebody who routes them",
        Level.Info,
        "Nodes accept traffic for external IPs, but Kubernetes neither routes them to the nodes nor checks who owns them.");

    public override void Check(RuleContext context)
    {
        bool isDeprecated = context.Settings.Target.IsAtLeast(DeprecatedSince);
        foreach (ServiceView service in context.Set.Services)
        {
            // Where they have no effect, SVC5004 and SVC5006 say so.
            if (service.KnownType() is null or "ExternalName" || service.LacksAddress() != false || !service.Spec.Texts("externalIPs").Any(ip => ExternalIPIsMalformed.Problem(ip.Text) is null))
                continue;
            string alternative = service.IsOfType("LoadBalancer") ? "the address of the load balancer" : "a LoadBalancer";
            string advice = isDeprecated
                ? $"; Kubernetes 1.{DeprecatedSince} deprecates externalIPs, so use {alternative}"
                : $", or use {alternative}";
            context.Report(new Finding(
                Info,
                service,
                "spec.externalIPs",
                $"{service} has external IPs, which Kubernetes does not route to the nodes, so without somebody who does no traffic arrives; have the network lead them there{advice}",
                service.Spec.ListAt("externalIPs")!.Origin));
        }
    }
}
