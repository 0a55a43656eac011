using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class DisruptionBudgetBlocksDrains : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7041",
        "Disruption budget blocks drains",
        Level.Warning,
        "No pod may ever be evicted, so draining a node, and with it an upgrade of the cluster, waits until somebody deletes the pod.");

    public override void Check(RuleContext context)
    {
        Dictionary<MapNode, Autoscaler>? scalers = null;
        foreach (DisruptionBudget budget in DisruptionBudget.Of(context))
        {
            Field<IntOrName> max = budget.MaxUnavailable;
            Field<IntOrName> min = budget.MinAvailable;
            if (max.IsKnown && min.IsMissing && (max.Value is { IsName: false, Number: 0 } || DisruptionBudget.PercentOf(max.Value) == 0))
                Report(context, budget, "maxUnavailable", max, $"has maxUnavailable {max.Value}", "allow 1");
            else if (min.IsKnown && max.IsMissing && DisruptionBudget.PercentOf(min.Value) == 100)
                Report(context, budget, "minAvailable", min, "has minAvailable 100%", "write maxUnavailable: 1 instead");
            else if (min.IsKnown && max.IsMissing && PodsOf(context, budget, scalers ??= Autoscaler.ByTarget(context)) is var (pods, why) && IsTooMuch(min.Value, pods))
                Report(context, budget, "minAvailable", min, $"has minAvailable {min.Value}, and {why}", pods > 1 ? "write maxUnavailable: 1 instead" : "run one more, or write maxUnavailable: 1 instead");
        }
    }

    /// <summary>A percentage is rounded up to whole pods.</summary>
    private static bool IsTooMuch(IntOrName min, int pods) => DisruptionBudget.PercentOf(min) is { } percent
        ? percent is > 0 and < 100 && ((percent * (long)pods) + 99) / 100 >= pods
        : !min.IsName && min.Number >= pods;

    /// <summary>How many pods there are at the least when all is well; null when that is not certain.</summary>
    private static (int Pods, string Why)? PodsOf(RuleContext context, DisruptionBudget budget, Dictionary<MapNode, Autoscaler> scalers)
    {
        if (context.Set.Open is not null || budget.Selector.Node is null || budget.Selector.MatchLabels.IsEmpty)
            return null;
        Selection selection = budget.Select(context);
        if (!selection.IsCertain || selection.Workloads.Count != 1)
            return null;
        WorkloadView workload = selection.Workloads[0].View;
        if (workload.Kind is not ("Deployment" or "StatefulSet" or "ReplicaSet") || workload.Spec is not { Open: null })
            return null;
        if (scalers.TryGetValue(workload.Root, out Autoscaler? scaler))
            return scaler.MinReplicas is { IsUnknown: false, State: not FieldState.Wrong } least ? (least.Or(1), $"{scaler.View} goes down to {Pods(least.Or(1))}") : null;
        Field<int> replicas = workload.Replicas;
        return replicas.IsMissing || (replicas.IsKnown && replicas.Value > 0) ? (replicas.Or(1), $"{workload} has {Pods(replicas.Or(1))}") : null;
    }

    private static string Pods(int count) => count == 1 ? "one pod" : $"{count} pods";

    private void Report(RuleContext context, DisruptionBudget budget, string field, Field<IntOrName> value, string what, string advice) =>
        context.Report(new Finding(Info, budget.View, $"spec.{field}", $"{budget.View} {what}, so no pod may be evicted and draining a node does not end; {advice}", value.Origin));
}
