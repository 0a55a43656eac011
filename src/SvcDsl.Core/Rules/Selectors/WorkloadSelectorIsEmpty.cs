using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

/// <summary>A selector that is missing altogether is SVC1002's business.</summary>
internal sealed class WorkloadSelectorIsEmpty : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC1003",
        "Selector of a workload is empty",
        Level.Error,
        "The API server rejects a workload whose selector names no labels.");

    public override void Check(RuleContext context)
    {
        foreach (Workload workload in context.Workloads.All)
        {
            WorkloadView view = workload.View;
            if (view.Kind is not ("Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet") || ApiGroup.Of(view.ApiVersion) != "apps")
                continue;
            if (view.Selector.Node is { } selector && IsEmpty(view.Selector))
                context.Report(Find(workload, selector));
        }
    }

    private static bool IsEmpty(LabelSelector selector) =>
        selector.IsEmpty && selector.Node!["matchLabels"] is null or MapNode or ScalarNode { IsNull: true } && selector.Node["matchExpressions"] is null or ListNode { Count: 0 } or ScalarNode { IsNull: true };

    private Finding Find(Workload workload, MapNode selector)
    {
        // A Service has its labels here; a workload has them one level deeper.
        string? stray = selector.Select(entry => entry.Name).FirstOrDefault(name => name is not ("matchLabels" or "matchExpressions"));
        string advice = stray is not null
            ? $"'{stray}' has to stand below matchLabels"
            : workload.Labels.IsEmpty ? "give the pod template a label and select it" : $"select the labels of the pod template, {workload.Labels}";
        return new Finding(
            Info,
            workload.View,
            "spec.selector",
            $"The selector of {workload} has neither matchLabels nor matchExpressions, so the API server rejects it; {advice}",
            selector.Origin)
        {
            Related = workload.Labels.Map is { } labels ? [labels.Origin] : [],
        };
    }
}
