using SvcDsl.Nodes;

namespace SvcDsl.Rules.Ports;

internal sealed class TargetPortBelongsToAnotherWorkload : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2004",
        "Target port belongs to another workload",
        Level.Error,
        "The Service leads to the number or name of the port in the pods that it selects, whatever workload the handle came from.");

    public override void Check(RuleContext context)
    {
        foreach (RoutedPort routed in context.RoutedPorts)
        {
            if (routed.HandleOwner is not { } owner)
                continue;
            var reference = (MapNode)((ScalarNode)routed.Port.TargetPort.Node!).Reference!;
            context.Report(new Finding(
                Info,
                routed.Service,
                $"{routed.Port.Path}.targetPort",
                $"to: is port {new Views.ContainerPortView(reference, "")} of {owner}, but {routed.Service} selects {routed.WorkloadsText}, "
                    + "so the traffic goes there; select the port's workload, or lead to a port of the selected one",
                routed.Target.Origin)
            {
                Related = [reference.Origin, .. routed.Workloads.Select(workload => workload.View.Origin)],
                Fix = new Dictionary<string, string> { [FixKeys.Workload] = owner.View.NameText },
            });
        }
    }
}
