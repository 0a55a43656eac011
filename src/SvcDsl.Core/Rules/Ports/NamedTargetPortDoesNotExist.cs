using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class NamedTargetPortDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2002",
        "Named target port does not exist",
        Level.Error,
        "A port whose name no container declares gets no endpoints, without a word from the cluster.");

    public override void Check(RuleContext context)
    {
        foreach (RoutedPort routed in context.RoutedPorts)
        {
            if (routed.HandleOwner is not null || routed.Target.Value.Name is not { } name || !routed.HasAllPorts || routed.Declared.Any(port => port.Name == name))
                continue;

            // A number in quotes, say, can be no name at all, which is SVC2008's business.
            if (NameSyntax.PortName(name) is null)
                context.Report(Find(routed, name));
        }
    }

    private Finding Find(RoutedPort routed, string name)
    {
        List<DeclaredPort> named = [.. routed.Declared.Where(port => port.Name is not null)];
        DeclaredPort? nearest = named.Count == 1 && named[0].Protocol == routed.Protocol
            ? named[0]
            : named
                .Where(port => port.Protocol == routed.Protocol && EditDistance.IsSlip(name, port.Name!))
                .OrderBy(port => EditDistance.Between(name, port.Name!))
                .FirstOrDefault();
        ContainerView? initContainer = routed.Workloads
            .SelectMany(workload => workload.View.InitContainers)
            .FirstOrDefault(container => DeclaredPort.Of(container).Any(port => port.Name == name));

        string declared = initContainer is not null
            ? $"only its init container '{initContainer.Name.Or("")}' has it, which does not run while the pod serves"
            : named.Count == 0 ? "which names no port" : $"which has {string.Join(" and ", named.Select(port => port.View.ToString()).Distinct())}";
        return new Finding(
            Info,
            routed.Service,
            routed.Path,
            $"{routed.Service} sends port {routed.Port} to the port named '{name}' of {routed.WorkloadsText}, {declared}, so it gets no endpoints; "
                + "name a port of a container, or lead to a number",
            routed.Target.Origin)
        {
            Related = nearest is null ? [] : [nearest.View.Name.Origin],
            Fix = nearest is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = nearest.Name! },
        };
    }
}
