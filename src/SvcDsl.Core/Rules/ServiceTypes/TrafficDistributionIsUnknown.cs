using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class TrafficDistributionIsUnknown : Rule
{
    /// <summary>From this minor version on PreferSameZone and PreferSameNode are switched on.</summary>
    private const int SameZoneSince = 34;

    /// <summary>From this minor version on they are stable, and PreferClose is the old name of one of them.</summary>
    private const int CloseIsOldSince = 35;

    private static readonly Choice Old = new("PreferClose");
    private static readonly Choice New = new("PreferSameZone", "PreferSameNode", "PreferClose");

    public override RuleInfo Info { get; } = new(
        "SVC5012",
        "Traffic distribution does not exist",
        Level.Error,
        "What trafficDistribution may say depends on the version of the cluster; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        KubernetesVersion target = context.Settings.Target;
        Choice choice = target.IsAtLeast(SameZoneSince) ? New : Old;
        foreach (ServiceView service in context.Set.Services)
        {
            Field<string> field = service.Spec.String("trafficDistribution");
            if (!field.IsKnown)
                continue;
            string value = field.Value!;
            if (!choice.Has(value))
            {
                string problem = New.Has(value)
                    ? $"is known from Kubernetes 1.{SameZoneSince} on, so the API server of {target} rejects it; write PreferClose"
                    : $"does not exist, so the API server rejects it; {choice.Advice(value)}";
                Report(context, service, field, problem, Level.Error, value == "PreferSameZone" ? Replace("PreferClose") : choice.Fix(value));
            }
            else if (value == "PreferClose" && target.IsAtLeast(CloseIsOldSince))
            {
                Report(context, service, field, "is deprecated; write PreferSameZone, which means the same", Level.Info, Replace("PreferSameZone"));
            }
        }
    }

    private static Dictionary<string, string> Replace(string value) => new() { [FixKeys.Replacement] = value };

    private void Report(RuleContext context, ServiceView service, Field<string> field, string problem, Level level, Dictionary<string, string> fix) =>
        context.Report(new Finding(Info, service, "spec.trafficDistribution", $"The trafficDistribution '{field.Value}' of {service} {problem}", field.Origin) { Level = level, Fix = fix });
}
