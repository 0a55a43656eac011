using SvcDsl.Rules.Selectors;

namespace SvcDsl.Rules.Ports;

internal sealed class PortNameIsInTwoContainers : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2011",
        "Port name is in two containers of a pod",
        Level.Warning,
        "A Service that leads to the name reaches the first container that has it, and never the other.");

    public override void Check(RuleContext context)
    {
        foreach (Workload workload in context.Workloads.All)
        {
            if (workload.Ports.Count < 2)
                continue;
            var first = new Dictionary<(string Name, string Protocol), DeclaredPort>();
            foreach (DeclaredPort port in workload.Ports)
            {
                if (port.Name is null || port.View.Protocol.IsUnknown)
                    continue;
                if (!first.TryGetValue((port.Name, port.Protocol), out DeclaredPort? other))
                    first.Add((port.Name, port.Protocol), port);
                else if (other.Container.Node != port.Container.Node)
                    context.Report(Find(workload, port, other));
            }
        }
    }

    private Finding Find(Workload workload, DeclaredPort port, DeclaredPort first) => new(
        Info,
        workload.View,
        $"{port.View.Path}.name",
        $"Container '{port.Container.Name.Or("")}' of {workload} has a port named '{port.Name}', as container '{first.Container.Name.Or("")}' before it has, "
            + $"so a Service that leads to '{port.Name}' never reaches it; give each port a name of its own",
        port.View.Name.Origin)
    {
        Related = [first.View.Name.Origin],
    };
}
