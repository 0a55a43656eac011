using SvcDsl.Nodes;
using SvcDsl.Rules.Ports;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class ReadinessProbeIsOnAnotherPort : Rule
{
    /// <summary>Parts of the names of ports that are made to be asked.</summary>
    private static readonly string[] MadeForProbes = ["health", "probe", "live", "ready", "status", "admin", "manag", "mgmt", "metric", "monitor", "actuator", "check"];

    public override RuleInfo Info { get; } = new(
        "SVC8007",
        "Readiness probe asks another port than the Service",
        Level.Info,
        "A pod gets traffic as soon as its probe succeeds: when the probe asks one port and the Service leads to another, that may be too early.");

    public override void Check(RuleContext context)
    {
        Dictionary<MapNode, List<(RoutedPort Routed, DeclaredPort Target)>> targets = Targets(context);
        foreach (PodContainer container in context.Pods.SelectMany(pod => pod.Containers))
        {
            if (targets.TryGetValue(container.Node, out var routes) && container.Probes.FirstOrDefault(probe => probe.IsReadiness) is { } probe)
                Check(context, container, probe, routes);
        }
    }

    /// <summary>The TCP ports that Services lead to, by their containers.</summary>
    private static Dictionary<MapNode, List<(RoutedPort Routed, DeclaredPort Target)>> Targets(RuleContext context)
    {
        var targets = new Dictionary<MapNode, List<(RoutedPort, DeclaredPort)>>();
        foreach (RoutedPort routed in context.RoutedPorts.Where(routed => routed.Protocol == "TCP"))
        {
            foreach (Workload workload in routed.Workloads)
            {
                if (workload.Ports.FirstOrDefault(port => port.Protocol == "TCP" && IsTarget(routed.Target.Value, port)) is not { Number: > 0 } target)
                    continue;
                if (!targets.TryGetValue(target.Container.Node, out List<(RoutedPort, DeclaredPort)>? list))
                    targets.Add(target.Container.Node, list = []);
                list.Add((routed, target));
            }
        }

        return targets;
    }

    private static bool IsTarget(IntOrName target, DeclaredPort port) => target.IsName ? port.Name == target.Name : port.Number == target.Number;

    private void Check(RuleContext context, PodContainer container, ProbeView probe, List<(RoutedPort Routed, DeclaredPort Target)> routes)
    {
        if (!probe.Port.IsKnown || probe.Written.Count() != 1)
            return;
        DeclaredPort? asked = DeclaredPort.Of(container.View).FirstOrDefault(port => port.Protocol == "TCP" && IsTarget(probe.Port.Value, port));
        if (asked is not { Number: > 0 } || routes.Any(route => route.Target.Number == asked.Number) || MadeForProbes.Any(part => asked.Name?.IndexOf(part, StringComparison.Ordinal) >= 0))
            return;
        (RoutedPort routed, DeclaredPort target) = routes[0];
        context.Report(new Finding(
            Info,
            container.Pod.Owner,
            probe.PortPath,
            $"The readinessProbe of {container.Text} asks port {asked.View}, but {routed.Service} leads to {target.View}, which may not listen yet when the pod counts as ready; ask that port",
            probe.Port.Origin)
        {
            Related = [target.View.Node.Origin],
        });
    }
}
