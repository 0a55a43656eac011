using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class DisruptionBudgetIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7042",
        "Disruption budget is malformed",
        Level.Error,
        "The API server takes one of minAvailable and maxUnavailable: a number from 0, or a percentage up to 100%.");

    public override void Check(RuleContext context)
    {
        foreach (DisruptionBudget budget in DisruptionBudget.Of(context))
        {
            if (IsWritten(budget.MinAvailable) && IsWritten(budget.MaxUnavailable))
            {
                context.Report(new Finding(
                    Info,
                    budget.View,
                    "spec",
                    $"{budget.View} has both minAvailable and maxUnavailable, so the API server rejects it; keep maxUnavailable",
                    budget.MinAvailable.Origin));
            }

            Check(context, budget, budget.MinAvailable, "minAvailable");
            Check(context, budget, budget.MaxUnavailable, "maxUnavailable");
        }
    }

    private static bool IsWritten(Field<IntOrName> field) => field.IsKnown || (field.IsUnknown && field.Node is not null);

    private void Check(RuleContext context, DisruptionBudget budget, Field<IntOrName> field, string name)
    {
        if (!field.IsKnown)
            return;
        IntOrName value = field.Value;
        string? problem = null;
        string advice = "write a number of pods, or a percentage";
        if (!value.IsName)
            problem = value.Number < 0 ? "is negative" : null;
        else if (DisruptionBudget.PercentOf(value) is not { } percent)
            (problem, advice) = ("is no number and no percentage", IsNumber(value.Name!) ? $"write {value} without quotes" : advice);
        else if (percent is < 0 or > 100)
            problem = percent < 0 ? "is negative" : "is more than 100%";
        if (problem is null)
            return;
        context.Report(new Finding(Info, budget.View, $"spec.{name}", $"The {name} '{value}' of {budget.View} {problem}, so the API server rejects it; {advice}", field.Origin));
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsDigit);
}
