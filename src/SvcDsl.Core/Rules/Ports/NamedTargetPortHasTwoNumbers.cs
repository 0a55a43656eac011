using SvcDsl.Rules.Selectors;

namespace SvcDsl.Rules.Ports;

internal sealed class NamedTargetPortHasTwoNumbers : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2012",
        "Named target port has another number in another workload",
        Level.Info,
        "The Service leads to a different number in each workload, which is allowed, but what goes by the number, such as a NetworkPolicy, meets only one of them.");

    public override void Check(RuleContext context)
    {
        foreach (RoutedPort routed in context.RoutedPorts)
        {
            if (routed.Workloads.Count < 2 || routed.HandleOwner is not null || routed.Target.Value.Name is not { } name || !routed.HasAllPorts)
                continue;
            DeclaredPort? first = null;
            foreach (Workload workload in routed.Workloads)
            {
                if (workload.Ports.FirstOrDefault(port => port.Name == name && port.Protocol == routed.Protocol && port.Number > 0) is not { } port)
                    continue;
                first ??= port;
                if (port.Number == first.Number)
                    continue;
                context.Report(Find(routed, name, first, port));
                break;
            }
        }
    }

    private Finding Find(RoutedPort routed, string name, DeclaredPort first, DeclaredPort other) => new(
        Info,
        routed.Service,
        routed.Path,
        $"{routed.Service} sends port {routed.Port} to the port named '{name}' of {routed.WorkloadsText}, which is {first.Number} in one and {other.Number} in another; "
            + "that works, but one number for all is easier to follow",
        routed.Target.Origin)
    {
        Related = [first.View.Node.Origin, other.View.Node.Origin],
    };
}
