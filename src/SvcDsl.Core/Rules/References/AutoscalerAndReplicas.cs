using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class AutoscalerAndReplicas : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7052",
        "Workload sets replicas beside an autoscaler",
        Level.Warning,
        "Each time the manifest is applied, the number of pods falls back to the written one, until the autoscaler corrects it.");

    public override void Check(RuleContext context)
    {
        foreach (Autoscaler scaler in Autoscaler.Of(context))
        {
            if (scaler.FindTarget(context) is not { } target || target.Spec.Int("replicas") is not { IsKnown: true } replicas)
                continue;
            context.Report(new Finding(
                Info,
                target,
                "spec.replicas",
                $"{target} sets replicas to {replicas.Value}, but {scaler.View} scales it, so each time it is applied the number of pods falls back to {replicas.Value}; leave replicas out",
                replicas.Origin)
            {
                Related = [scaler.View.Origin],
            });
        }
    }
}
