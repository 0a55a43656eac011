using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Workloads;

internal sealed class JobIsMalformed : Rule
{
    private const string Rejected = "so the API server rejects it";
    private const int MaxIndexedParallelism = 100_000;

    public override RuleInfo Info { get; } = new(
        "SVC8024",
        "Job is malformed",
        Level.Error,
        "The API server rejects Jobs whose fields contradict one another: an index without a number of completions, a selector that it would write itself.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            if (pod.Kind == "Job")
                Check(new Job(context, Info, pod, pod.Owner.Spec, "spec"));
            else if (pod.Kind == "CronJob")
                Check(new Job(context, Info, pod, pod.Owner.Spec.MapAt("jobTemplate").MapAt("spec"), "spec.jobTemplate.spec"));
        }
    }

    private static void Check(Job job)
    {
        if (job.Spec is null)
            return;
        CheckSelector(job);
        CheckIndex(job);

        Field<string> policy = job.Pod.Spec.String("restartPolicy");
        if (job.Spec.MapAt("podFailurePolicy") is { } failure && policy is { IsKnown: true, Value: "OnFailure" })
            job.Report($"{job.Pod.Path}.restartPolicy", $"{job.Pod} has a podFailurePolicy, but its restartPolicy is OnFailure, {Rejected}; write Never", policy.Origin, "Never", failure.Origin);
    }

    /// <summary>A CronJob's selector is SVC8025's business.</summary>
    private static void CheckSelector(Job job)
    {
        Field<bool> manual = job.Spec.Bool("manualSelector");
        if (job.Pod.Kind == "Job" && job.Pod.IsWhole && job.Spec.MapAt("selector") is { } selector && !manual.IsUnknown && !manual.Or(false))
            job.Report("spec.selector", $"{job.Pod} has a selector of its own, which the cluster writes itself, {Rejected}; remove it, or write manualSelector: true as well", selector.Origin);
    }

    private static void CheckIndex(Job job)
    {
        Field<string> mode = job.Spec.String("completionMode");
        WordChoice.Check(job.Context, job.Rule, job.Pod.Owner, job.Pod, job.Spec, "completionMode", job.Path, "NonIndexed", "Indexed");
        Field<int> perIndex = job.Spec.Int("backoffLimitPerIndex");
        if (mode is { IsKnown: true, Value: "Indexed" })
        {
            Field<int> parallelism = job.Spec.Int("parallelism");
            if (job.Pod.IsWhole && job.Spec.Int("completions").IsMissing)
                job.Report($"{job.Path}.completions", $"{job.Pod} is Indexed but does not say how many completions it has, {Rejected}; add completions", mode.Origin);
            else if (parallelism is { IsKnown: true, Value: > MaxIndexedParallelism })
                job.Report($"{job.Path}.parallelism", $"{job.Pod} is Indexed with a parallelism of {parallelism.Value}, {Rejected}; write at most {MaxIndexedParallelism}", parallelism.Origin);
        }
        else if (perIndex.IsKnown && !mode.IsUnknown && job.Pod.IsWhole && mode.Or("NonIndexed") == "NonIndexed")
        {
            job.Report($"{job.Path}.backoffLimitPerIndex", $"{job.Pod} has a backoffLimitPerIndex but no indexes, {Rejected}; write completionMode: Indexed", perIndex.Origin);
        }

        Field<int> maxFailed = job.Spec.Int("maxFailedIndexes");
        if (maxFailed.IsKnown && perIndex.IsMissing && job.Pod.IsWhole)
            job.Report($"{job.Path}.backoffLimitPerIndex", $"{job.Pod} has maxFailedIndexes but no backoffLimitPerIndex, {Rejected}; add it", maxFailed.Origin);
    }

    /// <summary>A Job, or what a CronJob makes.</summary>
    private sealed record Job(RuleContext Context, RuleInfo Rule, Pod Pod, MapNode? Spec, string Path)
    {
        public void Report(string path, string message, Origin origin, string? replacement = null, Origin? related = null) => Context.Report(new Finding(Rule, Pod.Owner, path, message, origin)
        {
            Related = related is null ? [] : [related],
            Fix = replacement is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = replacement },
        });
    }
}
