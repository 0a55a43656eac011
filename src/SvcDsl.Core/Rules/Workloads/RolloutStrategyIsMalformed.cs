using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Workloads;

internal sealed class RolloutStrategyIsMalformed : Rule
{
    private const string Rejected = "so the API server rejects it";

    public override RuleInfo Info { get; } = new(
        "SVC8022",
        "Rollout strategy is malformed",
        Level.Error,
        "A strategy is one of a few words, and its numbers must let a rollout go on; the API server rejects others.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            switch (pod.Kind)
            {
                case "Deployment":
                    CheckType(context, pod, "strategy", "Recreate", "RollingUpdate", "Recreate");
                    CheckDeployment(context, pod);
                    break;
                case "DaemonSet":
                    CheckType(context, pod, "updateStrategy", null, "RollingUpdate", "OnDelete");
                    CheckDaemonSet(context, pod);
                    break;
                case "StatefulSet":
                    CheckType(context, pod, "updateStrategy", "OnDelete", "RollingUpdate", "OnDelete");
                    CheckStatefulSet(context, pod);
                    break;
            }
        }
    }

    /// <summary>The type is one of the words, and has no numbers of another.</summary>
    private void CheckType(RuleContext context, Pod pod, string field, string? without, params string[] types)
    {
        MapNode? strategy = pod.Owner.Spec.MapAt(field);
        if (strategy is null)
            return;
        Field<string> type = strategy.String("type");
        WordChoice.Check(context, Info, pod.Owner, $"the {field} of {pod}", strategy, "type", $"spec.{field}", types);
        if (type.IsKnown && type.Value == without && strategy.MapAt("rollingUpdate") is { } rolling)
            Report(context, pod, $"spec.{field}.rollingUpdate", $"The {field} of {pod} is {without}, but it has rollingUpdate as well, {Rejected}; remove one", rolling.Origin);
    }

    private void CheckDeployment(RuleContext context, Pod pod)
    {
        if (Rolling(pod, "strategy") is not { } rolling)
            return;
        const string Path = "spec.strategy.rollingUpdate";
        int? surge = Amount(context, pod, rolling, "maxSurge", Path, 25, isCapped: false);
        int? unavailable = Amount(context, pod, rolling, "maxUnavailable", Path, 25, isCapped: true);
        if (surge == 0 && unavailable == 0)
        {
            Report(
                context, pod, $"{Path}.maxUnavailable", $"{pod} may have no pod too many and no pod too few, so a rollout could never begin and the API server rejects it; allow one of maxSurge and maxUnavailable", At(rolling, "maxUnavailable"));
        }
    }

    private void CheckDaemonSet(RuleContext context, Pod pod)
    {
        if (Rolling(pod, "updateStrategy") is not { } rolling)
            return;
        const string Path = "spec.updateStrategy.rollingUpdate";
        int? surge = Amount(context, pod, rolling, "maxSurge", Path, 0, isCapped: true);
        int? unavailable = Amount(context, pod, rolling, "maxUnavailable", Path, 1, isCapped: true);
        if (surge is > 0 && unavailable is > 0)
        {
            string written = rolling["maxUnavailable"] is null ? "1, its default" : $"{rolling["maxUnavailable"]}";
            Report(context, pod, $"{Path}.maxSurge", $"{pod} has a maxSurge while its maxUnavailable is {written}, {Rejected}; make one of them 0", At(rolling, "maxSurge"));
        }
        else if (surge == 0 && unavailable == 0)
        {
            Report(context, pod, $"{Path}.maxUnavailable", $"{pod} may have no pod too many and no pod too few, so a rollout could never begin and the API server rejects it; allow one of maxSurge and maxUnavailable", At(rolling, "maxUnavailable"));
        }
    }

    private void CheckStatefulSet(RuleContext context, Pod pod)
    {
        if (Rolling(pod, "updateStrategy") is not { } rolling)
            return;
        const string Path = "spec.updateStrategy.rollingUpdate";
        Field<int> partition = rolling.Int("partition");
        if (partition is { IsKnown: true, Value: < 0 })
            Report(context, pod, $"{Path}.partition", $"The partition of {pod} is {partition.Value}, {Rejected}; write a number of 0 or more", partition.Origin);
        if (Amount(context, pod, rolling, "maxUnavailable", Path, 1, isCapped: true) == 0)
            Report(context, pod, $"{Path}.maxUnavailable", $"The maxUnavailable of {pod} is {rolling["maxUnavailable"]}, {Rejected}; write a number of 1 or more", At(rolling, "maxUnavailable"));
    }

    private static MapNode? Rolling(Pod pod, string field)
    {
        MapNode? strategy = pod.Owner.Spec.MapAt(field);
        Field<string> type = strategy.String("type");
        return type.IsUnknown || type.Or("RollingUpdate") != "RollingUpdate" ? null : strategy.MapAt("rollingUpdate");
    }

    /// <summary>The number or the percentage; null when it is not known, or wrong and reported.</summary>
    private int? Amount(RuleContext context, Pod pod, MapNode rolling, string field, string path, int defaultValue, bool isCapped)
    {
        Field<IntOrName> amount = rolling.IntOrName(field);
        if (!amount.IsKnown)
            return amount.IsMissing ? defaultValue : null;
        string? problem = null;
        if (amount.Value.Name is { } text)
        {
            string digits = text.EndsWith("%", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : "";
            if (digits.Length is 0 or > 9 || !digits.All(c => c is >= '0' and <= '9'))
                problem = text.Length > 0 && text.All(c => c is >= '0' and <= '9') ? "which is a text; write the number without quotes, or a percentage" : "which is neither a number nor a percentage such as 25%";
            else if (isCapped && int.Parse(digits) > 100)
                problem = "which is more than 100%";
            else
                return int.Parse(digits);
        }
        else if (amount.Value.Number < 0)
        {
            problem = "which is negative";
        }

        if (problem is null)
            return amount.Value.Number;
        Report(context, pod, $"{path}.{field}", $"The {field} of {pod} is {amount.Value}, {problem}; the API server rejects it", amount.Origin);
        return null;
    }

    private static Origin At(MapNode rolling, string field) => (rolling[field] ?? rolling).Origin;

    private void Report(RuleContext context, Pod pod, string path, string message, Origin origin) =>
        context.Report(new Finding(Info, pod.Owner, path, message, origin));
}
