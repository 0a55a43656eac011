using SvcDsl.Nodes;

namespace SvcDsl.Rules.References;

internal sealed class TargetHasTwoAutoscalers : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7054",
        "Workload has two autoscalers",
        Level.Error,
        "Two autoscalers for the same pods work against each other; newer clusters then scale by neither.");

    public override void Check(RuleContext context)
    {
        var seen = new Dictionary<MapNode, Autoscaler>();
        foreach (Autoscaler scaler in Autoscaler.Of(context))
        {
            if (scaler.FindTarget(context) is not { } target)
                continue;
            if (!seen.TryGetValue(target.Root, out Autoscaler? first))
            {
                seen.Add(target.Root, scaler);
            }
            else if (first.View.Name.IsKnown && scaler.View.Name.IsKnown && first.View.NameText != scaler.View.NameText)
            {
                context.Report(new Finding(
                    Info,
                    scaler.View,
                    "spec.scaleTargetRef.name",
                    $"{scaler.View} scales {target}, which {first.View} does already, so neither works; put the metrics of both into one",
                    scaler.TargetName.Origin)
                {
                    Related = [first.TargetName.Origin],
                });
            }
        }
    }
}
