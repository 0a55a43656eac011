using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class HeadlessServiceIgnoresFields : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5006",
        "Field has no effect on a headless Service",
        Level.Warning,
        "A headless Service is a list of pods in DNS: no proxy stands between, so it has no external addresses and no session affinity.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() != "ClusterIP" || service.LacksAddress() != true)
                continue;
            if (service.Spec.String("sessionAffinity") is { IsKnown: true, Value: "ClientIP" } affinity)
                Report(context, service, "spec.sessionAffinity", "sessionAffinity ClientIP, which has", affinity.Origin);
            if (service.Spec.HasItems("externalIPs") == true)
                Report(context, service, "spec.externalIPs", "external IPs, which have", service.Spec.ListAt("externalIPs")!.Origin);
            if (service.Spec.Written("loadBalancerIP") is { } ip)
                Report(context, service, "spec.loadBalancerIP", $"loadBalancerIP {ip.Value}, which has", ip.Origin);
        }
    }

    private void Report(RuleContext context, ServiceView service, string path, string what, Origin origin) =>
        context.Report(new Finding(Info, service, path, $"{service} has {what} no effect because it is headless (clusterIP: None); {(what.EndsWith("have", StringComparison.Ordinal) ? "remove them" : "remove it")}, or give the Service an address", origin));
}
