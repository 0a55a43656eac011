using SvcDsl.Nodes;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Workloads;

internal sealed class RestartPolicyDoesNotFitWorkload : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8020",
        "Restart policy does not fit the workload",
        Level.Error,
        "Pods of a Deployment and its like always restart, those of a Job never or on failure; the API server rejects others, and Always is the default.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            Field<string> policy = pod.Spec.String("restartPolicy");
            if (pod.Kind is "Job" or "CronJob")
                CheckJob(context, pod, policy);
            else if (pod.Kind != "Pod" && policy is { IsKnown: true, Value: "OnFailure" or "Never" })
                context.Report(OfEndless(pod, policy));
        }
    }

    private void CheckJob(RuleContext context, Pod pod, Field<string> policy)
    {
        bool isMissing = pod.IsWhole && pod.Spec is not null && (policy.IsMissing || (policy.IsKnown && policy.Value!.Length == 0));
        if (!isMissing && !(policy.IsKnown && policy.Value == "Always"))
            return;
        string what = isMissing ? "says no restartPolicy, which then is Always" : "has the restartPolicy Always";
        context.Report(new Finding(
            Info,
            pod.Owner,
            $"{pod.Path}.restartPolicy",
            $"{pod} {what}, so the API server rejects it: what always restarts never completes; write OnFailure or Never",
            policy.IsKnown ? policy.Origin : ((Node)pod.Spec!).Origin));
    }

    private Finding OfEndless(Pod pod, Field<string> policy) => new(
        Info,
        pod.Owner,
        $"{pod.Path}.restartPolicy",
        $"{pod} has the restartPolicy {policy.Value}, but its pods always restart, so the API server rejects it; leave restartPolicy out, or make it a Job",
        policy.Origin)
    {
        Fix = new Dictionary<string, string> { [FixKeys.Replacement] = "Always" },
    };
}
