using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class FieldDoesNotFitServiceType : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5002",
        "Field does not fit the type of the Service",
        Level.Error,
        "Some fields belong to some types of Services only; the API server rejects a Service that has one of another type.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() is not { } type)
                continue;
            if (type == "ExternalName")
                CheckExternalName(context, service);
            if (type is "NodePort" or "LoadBalancer")
                CheckHeadless(context, service, type);
            if (service.Spec.Written("externalTrafficPolicy") is { } policy && service.IsExternallyAccessible() == false)
            {
                string advice = type == "ExternalName" ? "remove it" : "make the type NodePort or LoadBalancer, or remove it";
                Report(context, service, "spec.externalTrafficPolicy", $"externalTrafficPolicy, but its type is {type} and no client outside can reach it", advice, policy.Origin);
            }

            if (type != "LoadBalancer" && service.Spec.Bool("allocateLoadBalancerNodePorts") is { IsKnown: true } allocates)
                Report(context, service, "spec.allocateLoadBalancerNodePorts", $"allocateLoadBalancerNodePorts, but its type is {type}", "remove it", allocates.Origin);
        }
    }

    private void CheckExternalName(RuleContext context, ServiceView service)
    {
        const string Problem = "but its type is ExternalName, which has no address";
        MapNode? spec = service.Spec;
        if (spec.HasItems("clusterIPs") == true)
            Report(context, service, "spec.clusterIPs", $"clusterIPs, {Problem}", "remove them", spec.ListAt("clusterIPs")!.Origin);
        else if (spec.Written("clusterIP") is { } ip)
            Report(context, service, "spec.clusterIPs", $"clusterIP {ip.Value}, {Problem}", "remove it", ip.Origin);
        if (spec.HasItems("ipFamilies") == true)
            Report(context, service, "spec.ipFamilies", $"ipFamilies, {Problem}", "remove them", spec.ListAt("ipFamilies")!.Origin);
        if (spec.String("ipFamilyPolicy") is { IsKnown: true } policy)
            Report(context, service, "spec.ipFamilyPolicy", $"ipFamilyPolicy, {Problem}", "remove it", policy.Origin);
    }

    private void CheckHeadless(RuleContext context, ServiceView service, string type)
    {
        if (service.LacksAddress() != true)
            return;
        Origin origin = service.IsHeadless ? service.ClusterIP.Origin : service.Spec.Texts("clusterIPs").First(ip => ip.Text == "None").Node.Origin;
        Report(context, service, "spec.clusterIPs[0]", $"clusterIP None, but its type is {type}, which needs an address", "remove clusterIP, or make the type ClusterIP", origin);
    }

    private void Report(RuleContext context, ServiceView service, string path, string problem, string advice, Origin origin) =>
        context.Report(new Finding(Info, service, path, $"{service} has {problem}, so the API server rejects it; {advice}", origin));
}
