using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class AutoscalerIsMalformed : Rule
{
    private static readonly string[] MetricTypes = ["Resource", "ContainerResource", "Pods", "Object", "External"];

    public override RuleInfo Info { get; } = new(
        "SVC7051",
        "Autoscaler is malformed",
        Level.Error,
        "The API server rejects autoscalers without a target, and with numbers of pods that contradict each other.");

    public override void Check(RuleContext context)
    {
        foreach (Autoscaler scaler in Autoscaler.Of(context))
        {
            CheckTarget(context, scaler);
            CheckNumbers(context, scaler);
            CheckMetrics(context, scaler);
        }
    }

    private void CheckTarget(RuleContext context, Autoscaler scaler)
    {
        if (scaler.View.Spec is not { } spec)
            return;
        if (scaler.Target is not { } target)
        {
            if (spec["scaleTargetRef"] is null or ScalarNode { IsNull: true } && spec.Open is null)
                Report(context, scaler, "spec.scaleTargetRef", "does not say what it scales", "write scaleTargetRef with apiVersion, kind and name", spec.Origin);
            return;
        }

        foreach (string field in (string[])["kind", "name"])
        {
            Field<string> value = target.String(field);
            if (value.IsMissing || (value.IsKnown && value.Value!.Length == 0))
                Report(context, scaler, $"spec.scaleTargetRef.{field}", $"does not say the {field} of what it scales", "write it", value.Node?.Origin ?? target.Origin);
        }
    }

    private void CheckNumbers(RuleContext context, Autoscaler scaler)
    {
        Field<int> min = scaler.MinReplicas;
        Field<int> max = scaler.MaxReplicas;
        if (max.IsMissing && scaler.View.Spec is { } spec)
            Report(context, scaler, "spec.maxReplicas", "has no maxReplicas", "write how many pods there may be", spec.Origin);
        else if (max.IsKnown && max.Value < 1)
            Report(context, scaler, "spec.maxReplicas", $"has maxReplicas {max.Value}", "write 1 or more", max.Origin);
        else if (max.IsKnown && min.IsKnown && min.Value > max.Value)
            Report(context, scaler, "spec.maxReplicas", $"has minReplicas {min.Value} and maxReplicas {max.Value}, which is less", "change one of them", max.Origin);
        if (min.IsKnown && min.Value < 0)
            Report(context, scaler, "spec.minReplicas", $"has minReplicas {min.Value}", "write 1 or more", min.Origin);
        else if (min.IsKnown && min.Value == 0)
            Report(context, scaler, "spec.minReplicas", "has minReplicas 0, which needs the feature gate HPAScaleToZero", "write 1 or more", min.Origin);
    }

    private void CheckMetrics(RuleContext context, Autoscaler scaler)
    {
        if (ApiVersionIsOld(scaler.View))
            return;
        int index = 0;
        foreach (MapNode metric in scaler.View.Spec.MapsAt("metrics"))
        {
            string path = $"spec.metrics[{index++}]";
            Field<string> type = metric.String("type");
            if (type.IsMissing)
            {
                Report(context, scaler, $"{path}.type", "has a metric without a type", $"write one of {string.Join(", ", MetricTypes)}", metric.Origin);
                continue;
            }

            if (!type.IsKnown)
                continue;
            if (!MetricTypes.Contains(type.Value))
            {
                Report(context, scaler, $"{path}.type", $"has a metric of the type '{type.Value}', which does not exist", $"write one of {string.Join(", ", MetricTypes)}", type.Origin);
                continue;
            }

            string key = type.Value!.Substring(0, 1).ToLowerInvariant() + type.Value.Substring(1);
            if (metric[key] is null or ScalarNode { IsNull: true } && metric.Open is null)
                Report(context, scaler, $"{path}.{key}", $"has a metric of the type {type.Value} without '{key}'", $"write {key}: …", metric.Origin);
        }
    }

    private static bool ApiVersionIsOld(ObjectView view) => view.ApiVersion != "autoscaling/v2";

    private void Report(RuleContext context, Autoscaler scaler, string path, string what, string advice, Origin origin) =>
        context.Report(new Finding(Info, scaler.View, path, $"{scaler.View} {what}, so the API server rejects it; {advice}", origin));
}
