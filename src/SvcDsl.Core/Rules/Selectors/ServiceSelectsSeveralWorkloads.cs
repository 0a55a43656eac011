using SvcDsl.Nodes;
using SvcDsl.Rules.Ports;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

/// <summary>
/// To select several workloads is fine, for a canary say, as long as all of them serve what the Service leads to. By number, every pod gets
/// connections, whether it has the port or not; by name, a pod without the name gets none. Of a headless Service the clients pick the pods.
/// </summary>
internal sealed class ServiceSelectsSeveralWorkloads : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC1005",
        "Service selects workloads that do not serve its port",
        Level.Warning,
        "Connections are spread over all selected pods, so a part of them reaches pods where nothing listens.");

    public override void Check(RuleContext context)
    {
        var reported = new HashSet<MapNode>();
        foreach (RoutedPort routed in context.RoutedPorts)
        {
            if (routed.Workloads.Count < 2 || routed.HandleOwner is not null || !routed.HasAllPorts || reported.Contains(routed.Service.Root)
                || routed.Service.ClusterIP.IsUnknown || routed.Service.IsHeadless)
                continue;

            // Pods that end, and pods that do not run, are SVC1008's business.
            List<Workload> running = [.. routed.Workloads.Where(workload => !ServiceSelectsPodsThatEnd.Ends(workload) && !ServiceSelectsPodsThatEnd.IsAsleep(workload))];
            List<Workload> serving = [.. running.Where(workload => Serves(workload, routed))];
            List<Workload> others = [.. running.Where(workload => IsMeant(workload, routed) && !Serves(workload, routed) && !serving.Any(other => IsSameObject(other.View, workload.View)))];
            if (serving.Count == 0 || others.Count == 0)
                continue;
            reported.Add(routed.Service.Root);
            context.Report(Find(routed, serving, others));
        }
    }

    private static bool Serves(Workload workload, RoutedPort routed) => workload.Ports.Any(port =>
        port.Protocol == routed.Protocol && (routed.Target.Value.Name is { } name ? port.Name == name : port.Number == routed.Target.Value.Number));

    /// <summary>A workload without any ports is left out by name, which may be the very purpose.</summary>
    private static bool IsMeant(Workload workload, RoutedPort routed) => !routed.Target.Value.IsName || workload.Ports.Any(port => port.Protocol == routed.Protocol);

    /// <summary>An object that is written twice is SVC4001's business.</summary>
    private static bool IsSameObject(ObjectView one, ObjectView other) => one.Kind == other.Kind && one.NameText == other.NameText;

    private Finding Find(RoutedPort routed, List<Workload> serving, List<Workload> others)
    {
        bool isName = routed.Target.Value.IsName;
        string problem = isName
            ? $"{(others.Count == 1 ? "has" : "have")} no port named '{routed.Target.Value}', so connections never get there"
            : $"{(others.Count == 1 ? "declares" : "declare")} no port {routed.Target.Value}, so a part of the connections gets no answer";
        string advice = Difference(serving, others) is { } label ? $"add {label} to the selector" : $"select a label that only {Text(serving)} {(serving.Count == 1 ? "has" : "have")}";
        return new Finding(
            Info,
            routed.Service,
            "spec.selector",
            $"{routed.Service} selects {routed.Service.Selector}, so its port {routed.Port} leads to {routed.WorkloadsText}, but {Text(others)} {problem}; {advice}",
            routed.Service.Selector.Map!.Origin)
        {
            Level = isName ? Level.Info : Level.Warning,
            Related = [.. others.Select(workload => workload.View.Origin)],
        };
    }

    /// <summary>A label that all of the one have, and none of the others.</summary>
    private static string? Difference(List<Workload> serving, List<Workload> others)
    {
        foreach (MapEntry label in (IEnumerable<MapEntry>?)serving[0].Labels.Map ?? [])
        {
            if (label.Value is ScalarNode { Value: string value } && VolatileLabels.ReasonOf(label.Name, value) is null
                && serving.All(workload => workload.Labels[label.Name].Or("") == value) && others.All(workload => workload.Labels[label.Name].Or("") != value))
                return $"{label.Name}={value}";
        }

        return null;
    }

    private static string Text(List<Workload> workloads) => string.Join(" and ", workloads);
}
