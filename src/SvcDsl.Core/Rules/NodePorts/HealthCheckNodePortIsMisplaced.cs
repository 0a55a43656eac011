using System.Globalization;
using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.NodePorts;

internal sealed class HealthCheckNodePortIsMisplaced : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3006",
        "Health check node port cannot be given",
        Level.Error,
        "Only a LoadBalancer with externalTrafficPolicy Local has a health check port, and it needs a node port of its own; the API server rejects the Service.");

    public override void Check(RuleContext context)
    {
        Dictionary<int, NodePortUse> nodePorts = [];
        foreach (NodePortUse use in context.NodePorts.InUse)
            nodePorts[use.Number] = use;

        var healthChecks = new Dictionary<int, ServiceView>();
        foreach (ServiceView service in context.Set.Services)
        {
            Field<int> port = service.Spec.Int("healthCheckNodePort");
            if (!port.IsKnown || port.Value == 0)
                continue;
            if (Misplacement(service) is { } misplacement)
                context.Report(Find(service, port, misplacement));
            else if (!context.Settings.NodePorts.Contains(port.Value))
                context.Report(WithFreePort(context, Find(service, port, $"which is outside the cluster's range {context.Settings.NodePorts}, so the API server rejects it")));
            else if (nodePorts.TryGetValue(port.Value, out NodePortUse? use))
                context.Report(WithFreePort(context, Find(service, port, $"which {(use.Service.Root == service.Root ? "one of its own ports" : use.Service)} has as a node port already, so the API server rejects it")));
            else if (!healthChecks.TryGetValue(port.Value, out ServiceView? other))
                healthChecks.Add(port.Value, service);
            else if (!service.MayBe(other))
                context.Report(WithFreePort(context, Find(service, port, $"which {other} has for its health checks already, so whichever comes second is rejected")));
        }
    }

    private static string? Misplacement(ServiceView service)
    {
        string? type = service.KnownType();
        if (type is not null and not "LoadBalancer")
            return $"but its type is {type}, so the API server rejects it; remove healthCheckNodePort";
        Field<string> policy = service.Spec.String("externalTrafficPolicy");
        return type is not null && (policy.IsMissing || policy is { IsKnown: true, Value: "Cluster" or "" })
            ? "but only externalTrafficPolicy: Local has health checks, so the API server rejects it; remove healthCheckNodePort or write externalTrafficPolicy: Local"
            : null;
    }

    private Finding Find(ServiceView service, Field<int> port, string problem) =>
        new(Info, service, "spec.healthCheckNodePort", $"{service} asks for health check node port {port.Value}, {problem}", port.Origin);

    private static Finding WithFreePort(RuleContext context, Finding finding)
    {
        if (context.NodePorts.TakeFree(context.Settings.NodePorts) is not { } free)
            return finding with { Message = finding.Message + "; leave it out" };
        string port = free.ToString(CultureInfo.InvariantCulture);
        return finding with
        {
            Message = $"{finding.Message}; {port} is free, or leave it out and the cluster picks one",
            Fix = new Dictionary<string, string> { [FixKeys.Replacement] = port },
        };
    }
}
