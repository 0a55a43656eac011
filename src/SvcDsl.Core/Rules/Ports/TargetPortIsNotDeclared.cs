using System.Globalization;
using SvcDsl.Provenance;

namespace SvcDsl.Rules.Ports;

internal sealed class TargetPortIsNotDeclared : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2001",
        "Target port is not declared by any container",
        Level.Warning,
        "Kubernetes sends the traffic to that number whether something listens there or not, so a slip in the number ends in refused connections.");

    public override void Check(RuleContext context)
    {
        foreach (RoutedPort routed in context.RoutedPorts)
        {
            if (routed.HandleOwner is not null || routed.Target.Value.IsName || routed.Target.Value.Number is < 1 or > 65535 || !routed.HasAllPorts)
                continue;

            // Containers need not declare their ports; where a workload declares none, nothing can be told.
            if (routed.Workloads.Any(workload => workload.Ports.Count == 0) || routed.Declared.Any(port => Serves(port, routed)))
                continue;
            context.Report(Find(routed));
        }
    }

    private static bool Serves(DeclaredPort port, RoutedPort routed) =>
        port.Protocol == routed.Protocol && port.Number == routed.Target.Value.Number;

    private Finding Find(RoutedPort routed)
    {
        int number = routed.Target.Value.Number;
        string target = number.ToString(CultureInfo.InvariantCulture);
        DeclaredPort? otherProtocol = routed.Declared.FirstOrDefault(port => port.Number == number);
        DeclaredPort? nearest = Nearest(routed, target);

        var fix = new Dictionary<string, string> { [FixKeys.AddPort] = target };
        if (routed.Protocol != "TCP")
            fix[FixKeys.AddPortProtocol] = routed.Protocol;
        if (otherProtocol is not null)
            fix[FixKeys.Protocol] = otherProtocol.Protocol;
        if (nearest is not null)
            fix[FixKeys.Replacement] = nearest.Number.ToString(CultureInfo.InvariantCulture);

        string declared = otherProtocol is not null
            ? $"there it is declared for {otherProtocol.Protocol} only; write protocol: {otherProtocol.Protocol} in the Service, or declare the port for {routed.Protocol} as well"
            : $"which declares {string.Join(" and ", routed.Declared.Select(port => port.View.ToString()).Distinct())}; lead to one of these, or declare {target} in the container that listens on it";
        return new Finding(
            Info,
            routed.Service,
            routed.Path,
            otherProtocol is not null
                ? $"{routed.Service} sends {routed.Protocol} port {routed.Port} to port {target} of {routed.WorkloadsText}, but {declared}"
                : $"{routed.Service} sends port {routed.Port} to {routed.Protocol} port {target} of {routed.WorkloadsText}, {declared}",
            routed.Target.Origin)
        {
            Related = RelatedTo(routed, otherProtocol ?? nearest),
            Fix = fix,
        };
    }

    /// <summary>The container that a port would be added to, then the port that may have been meant.</summary>
    private static List<Origin> RelatedTo(RoutedPort routed, DeclaredPort? meant)
    {
        var related = new List<Origin> { routed.Workloads[0].Ports[0].Container.Node.Origin };
        if (meant is not null)
            related.Add(meant.View.Node.Origin);
        return related;
    }

    private static DeclaredPort? Nearest(RoutedPort routed, string target)
    {
        List<DeclaredPort> ports = [.. routed.Declared.Where(port => port.Protocol == routed.Protocol && port.Number > 0)];
        if (ports.Count == 1)
            return ports[0];
        return ports
            .Select(port => (port, text: port.Number.ToString(CultureInfo.InvariantCulture)))
            .Where(candidate => EditDistance.IsSlip(target, candidate.text))
            .OrderBy(candidate => EditDistance.Between(target, candidate.text))
            .FirstOrDefault().port;
    }
}
