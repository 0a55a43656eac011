using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Rules.Ports;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class NetworkPolicyPortIsNotAPodPort : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7021",
        "Network policy allows a port that the pods do not have",
        Level.Error,
        "Policies look at traffic when it has got its pod as destination, so a port is a port of the pods, not of the Service before them; the traffic that was meant is dropped.");

    public override void Check(RuleContext context)
    {
        Dictionary<Workload, List<RoutedPort>>? routed = null;
        foreach (NetworkPolicyRule rule in NetworkPolicyRule.Policies(context).SelectMany(NetworkPolicyRule.Of))
        {
            if (rule.Node.ListAt("ports") is null || TargetsOf(context, rule) is not { Count: > 0 } targets || !targets.All(target => target.HasAllPorts && target.Ports.Count > 0))
                continue;
            foreach (var (port, path) in rule.Ports)
            {
                Field<IntOrName> number = port.IntOrName("port");
                Field<string> protocol = port.String("protocol");
                if (!number.IsKnown || protocol.State is FieldState.Unknown or FieldState.Wrong || port["endPort"] is not null || port.Open is not null)
                    continue;
                Check(context, new Asked(rule, number, protocol.Or("TCP"), $"{path}.port", targets), routed ??= ByWorkload(context));
            }
        }
    }

    /// <summary>The pods whose ports are meant: those of the policy, or for what leaves them, the others'. Null when they are not certain.</summary>
    private static List<Workload>? TargetsOf(RuleContext context, NetworkPolicyRule rule)
    {
        if (context.Set.Open is not null)
            return null;
        if (!rule.IsEgress)
            return Select(context, rule, rule.Policy.Spec);
        var targets = new List<Workload>();
        if (rule.Node.ListAt("to") is not { Count: > 0, Open: null } peers)
            return null;
        foreach (Node peer in peers)
        {
            if (peer is not MapNode map || !NetworkPolicyRule.IsLocal(map) || Select(context, rule, map) is not { } selected)
                return null;
            targets.AddRange(selected);
        }

        return targets;
    }

    private static List<Workload>? Select(RuleContext context, NetworkPolicyRule rule, MapNode? parent)
    {
        LabelSelector selector = LabelSelector.At(parent, "podSelector");
        if (selector.Node is null || selector.MatchLabels.IsEmpty)
            return null;
        Selection selection = context.Workloads.Select(selector, rule.Policy.NamespaceKey);
        return selection.IsCertain ? [.. selection.Workloads] : null;
    }

    private void Check(RuleContext context, Asked asked, Dictionary<Workload, List<RoutedPort>> routed)
    {
        IntOrName port = asked.Port.Value;
        List<DeclaredPort> same = [.. asked.Targets.SelectMany(target => target.Ports).Where(declared => port.IsName ? declared.Name == port.Name : declared.Number == port.Number)];
        if (same.Any(declared => declared.Protocol == asked.Protocol))
            return;
        string text = port.IsName ? $"port '{port}'" : $"port {port}";
        if (same.Count > 0)
        {
            Report(
                context,
                asked,
                $"{asked.Protocol} {text} of {asked.TargetsText}, which declare{(asked.Targets.Count == 1 ? "s" : "")} it for {same[0].Protocol} only",
                $"write protocol: {same[0].Protocol}",
                port.IsName ? Level.Error : Level.Warning,
                same[0],
                null);
            return;
        }

        RoutedPort? service = asked.Targets
            .SelectMany(target => routed.TryGetValue(target, out List<RoutedPort>? ports) ? ports : [])
            .FirstOrDefault(candidate => candidate.Protocol == asked.Protocol && (port.IsName ? candidate.Port.Name.Or("") == port.Name : candidate.Port.Port.IsKnown && candidate.Port.Port.Value == port.Number));
        DeclaredPort? behind = service is null ? null : service.Declared.FirstOrDefault(declared => declared.Protocol == asked.Protocol
            && (service.Target.Value.IsName ? declared.Name == service.Target.Value.Name : declared.Number == service.Target.Value.Number));
        if (behind is not null)
        {
            string right = port.IsName && behind.Name is not null ? behind.Name : behind.Number.ToString(CultureInfo.InvariantCulture);
            Report(context, asked, $"{text}, which is a port of {service!.Service}; the pods of {asked.TargetsText} listen on {behind.View}, and policies see that", $"write {right}", Level.Error, behind, right);
        }
        else if (port.IsName)
        {
            DeclaredPort? near = References.Spelling.Nearest(port.Name!, asked.Targets.SelectMany(target => target.Ports).Where(declared => declared.Name is not null && declared.Protocol == asked.Protocol), declared => declared.Name!);
            Report(context, asked, $"{text}, which no container of {asked.TargetsText} has", near is null ? "name a port of a container, or write a number" : $"did you mean '{near.Name}'?", Level.Error, near, near?.Name);
        }
    }

    private void Report(RuleContext context, Asked asked, string what, string advice, Level level, DeclaredPort? related, string? replacement) =>
        context.Report(new Finding(
            Info,
            asked.Rule.Policy,
            asked.Path,
            $"{asked.Rule.Policy} allows {what}, so the traffic is dropped; {advice}",
            asked.Port.Origin)
        {
            Level = level,
            Related = related is null ? [] : [related.View.Node.Origin],
            Fix = replacement is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = replacement },
        });

    private static Dictionary<Workload, List<RoutedPort>> ByWorkload(RuleContext context)
    {
        var routed = new Dictionary<Workload, List<RoutedPort>>();
        foreach (RoutedPort port in context.RoutedPorts)
        {
            foreach (Workload workload in port.Workloads)
            {
                if (!routed.TryGetValue(workload, out List<RoutedPort>? ports))
                    routed.Add(workload, ports = []);
                ports.Add(port);
            }
        }

        return routed;
    }

    /// <summary>A port that a policy allows, and the workloads whose port it has to be.</summary>
    private sealed record Asked(NetworkPolicyRule Rule, Field<IntOrName> Port, string Protocol, string Path, List<Workload> Targets)
    {
        public string TargetsText => string.Join(" and ", Targets.Take(3));
    }
}
