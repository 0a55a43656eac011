using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Workloads;

public class JobIsMalformedTests
{
    [Theory]
    [InlineData("selector: {matchLabels: {app: web}}", "spec.selector", "Job 'web' has a selector of its own, which the cluster writes itself, so the API server rejects it; remove it, or write manualSelector: true as well")]
    [InlineData("completionMode: indexed", "spec.completionMode", "The completionMode of Job 'web' is 'indexed', which is none of the values that Kubernetes knows, so the API server rejects it; did you mean Indexed?")]
    [InlineData("completionMode: Indexed", "spec.completions", "Job 'web' is Indexed but does not say how many completions it has, so the API server rejects it; add completions")]
    [InlineData("{completionMode: Indexed, completions: 2, parallelism: 100001}", "spec.parallelism", "Job 'web' is Indexed with a parallelism of 100001, so the API server rejects it; write at most 100000")]
    [InlineData("backoffLimitPerIndex: 1", "spec.backoffLimitPerIndex", "Job 'web' has a backoffLimitPerIndex but no indexes, so the API server rejects it; write completionMode: Indexed")]
    [InlineData("{completionMode: Indexed, completions: 2, maxFailedIndexes: 1}", "spec.backoffLimitPerIndex", "Job 'web' has maxFailedIndexes but no backoffLimitPerIndex, so the API server rejects it; add it")]
    public void Wrong(string spec, string path, string message) => Check.Single<JobIsMalformed>(PodYaml.Job(Lines(spec)), path, message);

    [Fact]
    public void A_failure_policy_wants_no_restarts() => Assert.Equal("Never", Check.Single<JobIsMalformed>(
        PodYaml.Job("podFailurePolicy: {rules: []}", "restartPolicy: OnFailure"),
        "spec.template.spec.restartPolicy",
        "Job 'web' has a podFailurePolicy, but its restartPolicy is OnFailure, so the API server rejects it; write Never").Fix[FixKeys.Replacement]);

    [Fact]
    public void In_a_CronJob() => Check.Single<JobIsMalformed>(
        PodYaml.CronJob(job: "completionMode: Indexed"),
        "spec.jobTemplate.spec.completions",
        "CronJob 'web' is Indexed but does not say how many completions it has, so the API server rejects it; add completions");

    [Theory]
    [InlineData("{manualSelector: true, selector: {matchLabels: {app: web}}}")]
    [InlineData("{manualSelector: UNKNOWN, selector: {matchLabels: {app: web}}}")]
    [InlineData("{completionMode: Indexed, completions: 2, backoffLimitPerIndex: 1, maxFailedIndexes: 1}")]
    [InlineData("{completionMode: Indexed, completions: UNKNOWN}")]
    [InlineData("{completionMode: Indexed, OPEN: ''}")]
    [InlineData("{completionMode: UNKNOWN, backoffLimitPerIndex: 1}")]
    [InlineData("podFailurePolicy: {rules: []}")]
    public void Silent(string spec) => Assert.Empty(Check.With<JobIsMalformed>(Check.SetWithUnknowns(PodYaml.Job(Lines(spec)))));

    /// <summary>The keys of a map in flow style as lines.</summary>
    private static string Lines(string spec)
    {
        if (!spec.StartsWith('{'))
            return spec;
        int depth = 0;
        return string.Concat(spec[1..^1].Select(c => (depth += c == '{' ? 1 : c == '}' ? -1 : 0) == 0 && c == ',' ? "\n " : c.ToString()));
    }
}
