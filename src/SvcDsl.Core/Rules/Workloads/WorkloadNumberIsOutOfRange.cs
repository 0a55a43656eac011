using SvcDsl.Nodes;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Workloads;

internal sealed class WorkloadNumberIsOutOfRange : Rule
{
    private const int DefaultProgressDeadline = 600;

    private static readonly string[] Jobs = ["parallelism", "completions", "backoffLimit", "activeDeadlineSeconds", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"];

    private static readonly string[] CronJobs = ["startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"];

    private static readonly string[] Others = ["replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds"];

    public override RuleInfo Info { get; } = new(
        "SVC8021",
        "Number of a workload is out of range",
        Level.Error,
        "The API server rejects workloads with negative numbers, and Deployments whose deadline ends before a pod can count as available.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            MapNode? spec = pod.Owner.Spec;
            switch (pod.Kind)
            {
                case "Pod":
                    CheckAtLeast(context, pod, spec, "spec", 1, "activeDeadlineSeconds");
                    break;
                case "Job":
                    CheckAtLeast(context, pod, spec, "spec", 0, Jobs);
                    break;
                case "CronJob":
                    CheckAtLeast(context, pod, spec, "spec", 0, CronJobs);
                    CheckAtLeast(context, pod, spec.MapAt("jobTemplate").MapAt("spec"), "spec.jobTemplate.spec", 0, Jobs);
                    break;
                default:
                    CheckAtLeast(context, pod, spec, "spec", 0, Others);
                    CheckAtLeast(context, pod, spec.MapAt("ordinals"), "spec.ordinals", 0, "start");
                    break;
            }

            if (pod.Kind == "Deployment")
                CheckDeadline(context, pod);
        }
    }

    private void CheckAtLeast(RuleContext context, Pod pod, MapNode? holder, string path, int least, params string[] fields)
    {
        foreach (string field in fields)
        {
            Field<int> number = holder.Int(field);
            if (!number.IsKnown || number.Value >= least)
                continue;
            context.Report(new Finding(
                Info, pod.Owner, $"{path}.{field}", $"The {field} of {pod} is {number.Value}, so the API server rejects it; write a number of {least} or more", number.Origin));
        }
    }

    private void CheckDeadline(RuleContext context, Pod pod)
    {
        Field<int> deadline = pod.Owner.Spec.Int("progressDeadlineSeconds");
        Field<int> ready = pod.Owner.Spec.Int("minReadySeconds");
        bool isDefault = deadline.IsMissing && pod.IsWhole;
        if (!(deadline.IsKnown ? deadline.Value >= 0 : isDefault) || !(ready.IsKnown || (ready.IsMissing && pod.IsWhole)))
            return;
        int seconds = deadline.Or(DefaultProgressDeadline);
        if (seconds > ready.Or(0))
            return;
        context.Report(new Finding(
            Info,
            pod.Owner,
            "spec.progressDeadlineSeconds",
            $"The progressDeadlineSeconds of {pod} is {seconds}{(isDefault ? ", its default" : "")}, which is not more than its minReadySeconds {ready.Or(0)}, so the API server rejects it; "
                + "write a larger one",
            isDefault ? ready.Origin : deadline.Origin)
        {
            Related = ready.IsKnown && !isDefault ? [ready.Origin] : [],
        });
    }
}
