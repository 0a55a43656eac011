using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Ports;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class ServiceMonitorPortDoesNotExist : Rule
{
    private const string Group = "monitoring.coreos.com";

    /// <summary>Looking for what was meant is a courtesy.</summary>
    private const int MaxCompared = 100;

    public override RuleInfo Info { get; } = new(
        "SVC7012",
        "Monitor watches a port that does not exist",
        Level.Error,
        "Prometheus finds no targets, silently: a ServiceMonitor names ports of Services, a PodMonitor ports of containers, both by their names.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        if (context.Set.Open is not null)
            return;
        LabelledServices? services = null;
        int compared = 0;
        foreach (ObjectView monitor in context.Set.Index.Of(Group, "ServiceMonitor"))
            CheckServices(context, monitor, services ??= new LabelledServices(context.Set), ref compared);
        foreach (ObjectView monitor in context.Set.Index.Of(Group, "PodMonitor"))
            CheckPods(context, monitor);
    }

    private void CheckServices(RuleContext context, ObjectView monitor, LabelledServices all, ref int compared)
    {
        LabelSelector selector = LabelSelector.At(monitor.Spec, "selector");
        if (NamespacesOf(context.Set, monitor) is not { } isHere || !selector.IsClosed || selector.Node is null || context.Set.Services.Count == 0)
            return;
        var (services, isCertain) = all.Select(selector, isHere);
        if (!isCertain)
            return;
        if (services.Count == 0)
        {
            if (compared++ < MaxCompared && !selector.IsEmpty && Hint(context.Set, selector, isHere) is { } hint)
                Report(context, monitor, "spec.selector", $"{monitor} selects Services with {selector}, which no Service of this set has, so Prometheus finds no targets; {hint}", selector.Node.Origin, Level.Warning);
            return;
        }

        if (services.Any(service => !service.HasAllPorts || service.Ports.Any(port => port.Name.State is FieldState.Unknown or FieldState.Wrong)))
            return;
        int index = 0;
        foreach (MapNode endpoint in monitor.Spec.MapsAt("endpoints"))
        {
            string path = $"spec.endpoints[{index++}].port";
            List<ServicePortView> ports = [.. services.SelectMany(service => service.Ports)];
            if (PortName(endpoint) is not var (name, origin) || ports.Any(port => port.Name.Or("") == name))
                continue;
            ServicePortView? same = ports.FirstOrDefault(port => port.Port.IsKnown && $"{port.Port.Value}" == name || port.TargetPort.IsKnown && port.TargetPort.Value.ToString() == name);
            ServicePortView? near = References.Spelling.Nearest(name, ports.Where(port => port.Name.IsKnown), port => port.Name.Value!)
                ?? (ports.Count == 1 && ports[0].Name.IsKnown ? ports[0] : null);
            string? meant = (same is { Name.IsKnown: true } ? same : same is null ? near : null)?.Name.Value;
            string advice = meant is not null
                ? $"did you mean '{meant}'?"
                : same is not null || ports.All(port => port.Name.IsMissing) ? "give the port of the Service a name, and write that" : $"it has {string.Join(", ", ports.Where(port => port.Name.IsKnown).Select(port => port.ToString()).Distinct())}";
            string owners = services.Count == 1 ? services[0].ToString() : $"the {services.Count} Services that it selects";
            Report(context, monitor, path, $"{monitor} watches port '{name}', which is no port name of {owners}, so Prometheus finds no targets; {advice}", origin, Level.Error, meant, services[0].Origin);
        }
    }

    private void CheckPods(RuleContext context, ObjectView monitor)
    {
        LabelSelector selector = LabelSelector.At(monitor.Spec, "selector");
        if (monitor.Spec?["namespaceSelector"] is not null || monitor.Spec?.Open is not null || monitor.NamespaceKey is not { } ns || !selector.IsClosed || selector.Node is null)
            return;
        Selection selection = context.Workloads.Select(selector, ns);
        if (!selection.IsCertain || selection.Workloads.Count == 0 || !selection.Workloads.All(workload => workload.HasAllPorts))
            return;
        List<DeclaredPort> ports = [.. selection.Workloads.SelectMany(workload => workload.Ports)];
        int index = 0;
        foreach (MapNode endpoint in monitor.Spec.MapsAt("podMetricsEndpoints"))
        {
            string path = $"spec.podMetricsEndpoints[{index++}].port";
            if (PortName(endpoint) is not var (name, origin) || ports.Any(port => port.Name == name))
                continue;
            DeclaredPort? same = ports.FirstOrDefault(port => $"{port.Number}" == name);
            string? meant = (same ?? References.Spelling.Nearest(name, ports.Where(port => port.Name is not null), port => port.Name!))?.Name;
            string advice = meant is not null ? $"did you mean '{meant}'?" : "write the name of a container port";
            Report(context, monitor, path, $"{monitor} watches port '{name}', which no container of {string.Join(" and ", selection.Workloads)} has, so Prometheus finds no targets; {advice}", origin, Level.Error, meant, selection.Workloads[0].View.Origin);
        }
    }

    /// <summary>What was meant; null when that does not show: Services of the cluster itself, and those of operators, are watched often.</summary>
    private static string? Hint(ObjectSet set, LabelSelector selector, Func<string, bool> isHere)
    {
        foreach (ServiceView service in set.Services.Where(service => service.NamespaceKey is { } ns && isHere(ns)))
        {
            if (service.Selector.Map is not null && selector.Selects(service.Selector) == true)
                return $"{service} selects its pods by these labels, but does not have them itself: add them to its metadata.labels";
            var difference = new LabelDifference(selector.MatchLabels, service.Labels);
            if (difference is { Wanted.Count: 1, Replacement: { } value } && EditDistance.IsSlip(difference.Wanted[0].Value.ToString()!, value))
                return $"{service} has {difference.Actual}; did you mean that?";
        }

        return null;
    }

    private static (string Name, Origin Origin)? PortName(MapNode endpoint) => endpoint["port"] switch
    {
        ScalarNode { Value: string { Length: > 0 } name } node => (name, node.Origin),
        _ => null,
    };

    /// <summary>Which namespaces are looked at: the monitor's own, the listed ones, or all. Null when that is not known.</summary>
    private static Func<string, bool>? NamespacesOf(ObjectSet set, ObjectView monitor)
    {
        if (!monitor.Spec.IsClosed("namespaceSelector"))
            return null;
        MapNode? selector = monitor.Spec.MapAt("namespaceSelector");
        if (selector.Bool("any").Or(false))
            return _ => true;
        if (selector.ListAt("matchNames") is { Count: > 0 } names)
        {
            HashSet<string> keys = [.. names.OfType<ScalarNode>().Select(name => name.Value).OfType<string>().Select(name => NamespaceNames.KeyOf(set, name))];
            return keys.Contains;
        }

        return monitor.NamespaceKey is { } own ? ns => ns == own : null;
    }

    private void Report(RuleContext context, ObjectView monitor, string path, string message, Origin origin, Level level, string? replacement = null, Origin? related = null) =>
        context.Report(new Finding(Info, monitor, path, message, origin)
        {
            Level = level,
            Related = related is { } place ? [place] : [],
            Fix = replacement is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = replacement },
        });
}
