using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

internal sealed class WorkloadDoesNotSelectItsOwnPods : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC1002",
        "Workload does not select its own pods",
        Level.Error,
        "The API server rejects a workload whose selector does not match the labels of its pod template.");

    public override void Check(RuleContext context)
    {
        foreach (Workload workload in context.Workloads.All)
        {
            WorkloadView view = workload.View;
            if (view.Template is null || view.Kind is not ("Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet"))
                continue;
            if (view.Spec!["selector"] is null or ScalarNode { IsNull: true })
                CheckMissing(workload, context);
            else if (view.Spec.MapAt("selector") is not null)
                CheckMatch(workload, context);
        }
    }

    /// <summary>A template without labels is a patch for a tool such as kustomize, not a whole workload.</summary>
    private void CheckMissing(Workload workload, RuleContext context)
    {
        if (workload.View.Spec!.Open is not null || workload.View.Root.Open is not null || workload.Labels.IsEmpty)
            return;
        context.Report(new Finding(
            Info,
            workload.View,
            "spec.selector",
            $"{workload} has no spec.selector, which the API server requires; select the labels of the pod template, {workload.Labels}",
            workload.View.Origin)
        {
            Related = [workload.Labels.Map!.Origin],
            Fix = new Dictionary<string, string> { [FixKeys.Labels] = workload.Labels.ToString() },
        });
    }

    private void CheckMatch(Workload workload, RuleContext context)
    {
        LabelSet selector = workload.View.MatchLabels;
        if (selector.Selects(workload.Labels) == false)
            context.Report(OfLabels(workload, new LabelDifference(selector, workload.Labels)));
        if (workload.View.Selector.Requirements.FirstOrDefault(requirement => requirement.Matches(workload.Labels) == false) is not { } failing)
            return;
        context.Report(new Finding(
            Info,
            workload.View,
            "spec.selector.matchExpressions",
            $"The selector of {workload} requires '{failing}', which its own pod template does not meet, so the API server rejects it; change one of the two",
            failing.Node.Origin)
        {
            Related = RelatedTo(workload, failing.Key),
        });
    }

    private Finding OfLabels(Workload workload, LabelDifference difference)
    {
        const string Path = "spec.selector.matchLabels";
        MapNode map = difference.Selector.Map!;
        if (difference.Wanted.Count == 0)
            return new Finding(Info, workload.View, Path, $"The selector of {workload} holds values that are no strings, so it matches no labels; write them in quotes", map.Origin);

        MapEntry first = difference.Wanted[0];
        string wanted = string.Join(",", difference.Wanted.Select(entry => $"{entry.Name}={entry.Value}"));
        var fix = new Dictionary<string, string>();
        if (difference.Replacement is { } replacement)
            fix[FixKeys.Replacement] = replacement;
        return new Finding(
            Info,
            workload.View,
            difference.Wanted.Count == 1 ? $"{Path}.{first.Name}" : Path,
            $"{workload} selects {wanted}, but its own pod template has {difference.Actual}, so the API server rejects it; write the same labels in both places",
            difference.Replacement is null ? first.Key.Origin : first.Value.Origin)
        {
            Related = RelatedTo(workload, first.Name),
            Fix = fix,
        };
    }

    private static List<Origin> RelatedTo(Workload workload, string key) =>
        (workload.Labels[key].Node ?? workload.Labels.Map ?? workload.View.Template) is { } node ? [node.Origin] : [];
}
