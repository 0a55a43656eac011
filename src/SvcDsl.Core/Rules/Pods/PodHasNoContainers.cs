using SvcDsl.Nodes;

namespace SvcDsl.Rules.Pods;

internal sealed class PodHasNoContainers : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8001",
        "Pod has no containers",
        Level.Error,
        "A pod runs at least one container; the API server rejects one without any.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            // While nothing is said of the pods at all, somebody is still writing.
            if (!pod.IsWhole || pod.Spec is not { } spec || spec["containers"] is not (null or ScalarNode { IsNull: true } or ListNode { Count: 0, Open: null }))
                continue;
            context.Report(new Finding(
                Info,
                pod.Owner,
                $"{pod.Path}.containers",
                $"{pod} has no containers, so the API server rejects it; add one",
                (spec["containers"] as ListNode ?? (Node)spec).Origin));
        }
    }
}
