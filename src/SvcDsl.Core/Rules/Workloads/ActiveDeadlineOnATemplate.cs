using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Workloads;

internal sealed class ActiveDeadlineOnATemplate : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8026",
        "Deadline on pods that shall run for ever",
        Level.Error,
        "A pod with activeDeadlineSeconds is ended when they are over; the API server rejects it where the pods shall run for ever.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            Field<int> deadline = pod.Spec.Int("activeDeadlineSeconds");
            if (pod.Kind is "Pod" or "Job" or "CronJob" || !deadline.IsKnown)
                continue;
            context.Report(new Finding(
                Info,
                pod.Owner,
                $"{pod.Path}.activeDeadlineSeconds",
                $"The pods of {pod} have an activeDeadlineSeconds of {deadline.Value}, but they shall run for ever, so the API server rejects it; remove it, or make it a Job",
                deadline.Origin));
        }
    }
}
