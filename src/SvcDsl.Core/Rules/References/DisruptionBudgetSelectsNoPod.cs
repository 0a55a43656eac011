namespace SvcDsl.Rules.References;

internal sealed class DisruptionBudgetSelectsNoPod : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7040",
        "Disruption budget selects no pod",
        Level.Warning,
        "A budget for pods that do not exist protects nothing: a drain may evict all pods that were meant at once.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        PodSearch? search = null;
        foreach (DisruptionBudget budget in DisruptionBudget.Of(context))
        {
            if (budget.Selector.Node is null || budget.Selector.IsEmpty)
                continue;
            search ??= new PodSearch(context);
            if (!search.SelectsNone(budget.Selector, budget.View.NamespaceKey))
                continue;
            Suggestion meant = search.Suggest(budget.Selector, budget.View.NamespaceKey!);
            context.Report(new Finding(
                Info,
                budget.View,
                "spec.selector",
                $"{budget.View} selects {budget.Selector}, which no workload of its namespace has, so it protects nothing; {meant.Or("select the labels of a workload's pod template")}",
                PodSearch.Place(budget.Selector, meant).Origin)
            {
                Related = meant.Related,
                Fix = meant.Fix,
            });
        }
    }
}
