namespace SvcDsl.Rules.Pods;

internal sealed class QuantityIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8014",
        "Amount of a resource is malformed",
        Level.Error,
        "Amounts are numbers with a suffix such as m, Mi or Gi; the API server rejects others, and 64m of memory is less than a byte.");

    public override void Check(RuleContext context)
    {
        foreach (PodContainer container in context.Pods.SelectMany(pod => pod.Containers))
        {
            foreach (string field in (string[])["requests", "limits"])
            {
                foreach (ResourceAmount amount in ResourceAmount.Of(container.Node, field))
                {
                    if (Problem(amount) is var (problem, meant, level))
                        context.Report(Find(container, field, amount, problem, meant, level));
                }
            }
        }
    }

    private static (string Problem, string? Meant, Level Level)? Problem(ResourceAmount amount)
    {
        // What another tool fills in is no amount yet.
        if (amount.Text.IndexOf("${", StringComparison.Ordinal) >= 0 || amount.Text.IndexOf("{{", StringComparison.Ordinal) >= 0)
            return null;
        if (amount.Amount is not { } value)
            return ("is no amount, so the API server rejects it", Quantity.MeantBy(amount.Text), Level.Error);
        if (value < 0)
            return ("is negative, so the API server rejects it", null, Level.Error);

        // The letter for thousandths is taken for one of millions.
        bool isBytes = amount.Name is "memory" or "ephemeral-storage";
        return isBytes && amount.Text.EndsWith("m", StringComparison.Ordinal) && value % 1 != 0
            ? ("means thousandths of a byte", amount.Text + "i", Level.Warning)
            : null;
    }

    private Finding Find(PodContainer container, string field, ResourceAmount amount, string problem, string? meant, Level level)
    {
        string? right = level == Level.Warning ? meant!.Replace("mi", "Mi") : meant;
        return new Finding(
            Info,
            container.Pod.Owner,
            $"{container.Path}.resources.{field}[{amount.Name}]",
            $"{container} has '{amount.Text}' of {amount.Name} in its {field}, which {problem}{(right is null ? "; write a number with a suffix such as m, Mi or Gi" : $"; did you mean {right}?")}",
            amount.Node.Origin)
        {
            Level = level,
            Fix = right is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = right },
        };
    }
}
