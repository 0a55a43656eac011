using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.NodePorts;

internal sealed class HealthCheckNodePortIsMisplaced : Rule
{
    private const string Path = "spec.healthCheckNodePort";

    public override RuleInfo Info { get; } = new(
        "SVC3006",
        "Health check node port cannot be given",
        Level.Error,
        "Only a LoadBalancer with externalTrafficPolicy Local has a health check port, and it needs a node port of its own; the API server rejects the Service.");

    public override void Check(RuleContext context)
    {
        var users = new Dictionary<int, (ServiceView Service, string What)>();
        foreach (NodePortUse use in context.NodePorts.InUse)
            users[use.Number] = (use.Service, "a node port");

        foreach (ServiceView service in context.Set.Services)
        {
            Field<int> port = service.Spec.Int("healthCheckNodePort");
            if (!port.IsKnown || port.Value == 0)
                continue;
            if (Problem(context, service, port.Value) is { } problem)
                Report(context, service, port, problem);
            else if (users.TryGetValue(port.Value, out var user) && (user.What == "a node port" || !user.Service.MayBe(service)))
                Report(context, service, port, $"but {(user.Service.Root == service.Root ? "it" : user.Service)} has that as {user.What} already, so the API server rejects it; choose another one");
            else
                users[port.Value] = (service, "its health check port");
        }
    }

    private static string? Problem(RuleContext context, ServiceView service, int port)
    {
        if (port is < 1 or > 65535)
            return "which is no port number, so the API server rejects it; leave it out and the cluster picks one";
        if (service.KnownType() is { } type && type != "LoadBalancer")
            return $"but its type is {type}, so the API server rejects it; remove healthCheckNodePort";
        Field<string> policy = service.Spec.String("externalTrafficPolicy");
        if (service.KnownType() == "LoadBalancer" && (policy.IsMissing || policy is { IsKnown: true, Value: "Cluster" or "" }))
            return "but only externalTrafficPolicy: Local has health checks, so the API server rejects it; remove healthCheckNodePort or write externalTrafficPolicy: Local";
        return context.Settings.NodePorts.Contains(port)
            ? null
            : $"which is outside the cluster's range {context.Settings.NodePorts}, so the API server rejects it; leave it out and the cluster picks one";
    }

    private void Report(RuleContext context, ServiceView service, Field<int> port, string problem) =>
        context.Report(new Finding(Info, service, Path, $"{service} asks for health check node port {port.Value}, {problem}", port.Origin));
}
