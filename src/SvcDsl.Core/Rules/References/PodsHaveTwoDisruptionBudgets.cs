using SvcDsl.Rules.Selectors;

namespace SvcDsl.Rules.References;

internal sealed class PodsHaveTwoDisruptionBudgets : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7043",
        "Pods have two disruption budgets",
        Level.Warning,
        "A pod with two budgets is never evicted: the eviction fails with an error, and draining its node does not end.");

    public override void Check(RuleContext context)
    {
        var seen = new Dictionary<Workload, DisruptionBudget>();
        foreach (DisruptionBudget budget in DisruptionBudget.Of(context))
        {
            if (budget.Selector.Node is null)
                continue;
            bool isReported = false;
            foreach (Workload workload in budget.Select(context).Workloads)
            {
                if (!seen.TryGetValue(workload, out DisruptionBudget? first))
                {
                    seen.Add(workload, budget);
                    continue;
                }

                // An object that is written twice is SVC4001's business.
                if (isReported || (first.View.Name.IsKnown && budget.View.Name.IsKnown && first.View.NameText == budget.View.NameText))
                    continue;
                isReported = true;
                context.Report(new Finding(
                    Info,
                    budget.View,
                    "spec.selector",
                    $"{budget.View} selects the pods of {workload}, which {first.View} does already, so they cannot be evicted at all; keep one",
                    budget.Selector.Node.Origin)
                {
                    Related = [first.View.Origin],
                });
            }
        }
    }
}
