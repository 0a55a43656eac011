using SvcDsl.Nodes;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Workloads;

internal sealed class CronJobIsMalformed : Rule
{
    private const string Rejected = "so the API server rejects it";

    public override RuleInfo Info { get; } = new(
        "SVC8025",
        "CronJob is malformed",
        Level.Error,
        "The API server rejects schedules that cron cannot read, unknown policies, and a selector in the Job's template.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods.Where(pod => pod.Kind == "CronJob"))
        {
            MapNode? spec = pod.Owner.Spec;
            CheckSchedule(context, pod, spec.String("schedule"));
            CheckTimeZone(context, pod, spec.String("timeZone"));
            WordChoice.Check(context, Info, pod.Owner, pod, spec, "concurrencyPolicy", "spec", "Allow", "Forbid", "Replace");
            if (spec.MapAt("jobTemplate").MapAt("spec").MapAt("selector") is { } selector)
            {
                context.Report(new Finding(
                    Info, pod.Owner, "spec.jobTemplate.spec.selector", $"The Job of {pod} has a selector, which the cluster writes itself, {Rejected}; remove it", selector.Origin));
            }
        }
    }

    private void CheckSchedule(RuleContext context, Pod pod, Field<string> schedule)
    {
        const string Path = "spec.schedule";
        if (schedule.IsMissing && pod.IsWhole)
            context.Report(new Finding(Info, pod.Owner, Path, $"{pod} has no schedule, {Rejected}; add one such as '0 3 * * *'", (pod.Owner.Spec?.Origin is { IsKnown: true } spec) ? spec : pod.Owner.Origin));
        else if (schedule.IsKnown && CronSchedule.Problem(schedule.Value!) is { } problem)
            context.Report(new Finding(Info, pod.Owner, Path, $"The schedule '{schedule.Value}' of {pod} {problem}, so the API server rejects it; correct it", schedule.Origin));
    }

    private void CheckTimeZone(RuleContext context, Pod pod, Field<string> zone)
    {
        if (!zone.IsKnown || (zone.Value!.Length > 0 && !string.Equals(zone.Value, "Local", StringComparison.OrdinalIgnoreCase)))
            return;
        context.Report(new Finding(
            Info,
            pod.Owner,
            "spec.timeZone",
            $"The timeZone of {pod} is '{zone.Value}', {Rejected}; write the name of a zone such as Europe/Zurich or Etc/UTC, or leave it out",
            zone.Origin));
    }
}
