using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Workloads;

public class WorkloadNumberIsOutOfRangeTests
{
    [Theory]
    [InlineData("replicas")]
    [InlineData("minReadySeconds")]
    [InlineData("revisionHistoryLimit")]
    public void Negative(string field) => Check.Single<WorkloadNumberIsOutOfRange>(
        PodYaml.Deployment(spec: $"{field}: -1"), $"spec.{field}", $"The {field} of Deployment 'web' is -1, so the API server rejects it; write a number of 0 or more");

    [Fact]
    public void Of_a_StatefulSet() => Check.Single<WorkloadNumberIsOutOfRange>(
        PodYaml.StatefulSet(spec: "ordinals: {start: -1}"), "spec.ordinals.start", "The start of StatefulSet 'web' is -1, so the API server rejects it; write a number of 0 or more");

    [Fact]
    public void Of_jobs()
    {
        Check.Single<WorkloadNumberIsOutOfRange>(
            PodYaml.Job("backoffLimit: -1"), "spec.backoffLimit", "The backoffLimit of Job 'web' is -1, so the API server rejects it; write a number of 0 or more");
        Check.Single<WorkloadNumberIsOutOfRange>(
            PodYaml.CronJob("failedJobsHistoryLimit: -1"), "spec.failedJobsHistoryLimit", "The failedJobsHistoryLimit of CronJob 'web' is -1, so the API server rejects it; write a number of 0 or more");
        Check.Single<WorkloadNumberIsOutOfRange>(
            PodYaml.CronJob(job: "parallelism: -1"), "spec.jobTemplate.spec.parallelism", "The parallelism of CronJob 'web' is -1, so the API server rejects it; write a number of 0 or more");
    }

    [Fact]
    public void Of_a_Pod() => Check.Single<WorkloadNumberIsOutOfRange>(
        PodYaml.Pod(pod: "activeDeadlineSeconds: 0"), "spec.activeDeadlineSeconds", "The activeDeadlineSeconds of Pod 'web' is 0, so the API server rejects it; write a number of 1 or more");

    [Fact]
    public void A_deadline_that_is_over_too_early() => Assert.Single(Check.Single<WorkloadNumberIsOutOfRange>(
        PodYaml.Deployment(spec: "minReadySeconds: 30\n  progressDeadlineSeconds: 30"),
        "spec.progressDeadlineSeconds",
        "The progressDeadlineSeconds of Deployment 'web' is 30, which is not more than its minReadySeconds 30, so the API server rejects it; write a larger one").Related);

    [Fact]
    public void The_default_deadline_counts() => Check.Single<WorkloadNumberIsOutOfRange>(
        PodYaml.Deployment(spec: "minReadySeconds: 600"),
        "spec.progressDeadlineSeconds",
        "The progressDeadlineSeconds of Deployment 'web' is 600, its default, which is not more than its minReadySeconds 600, so the API server rejects it; write a larger one");

    [Theory]
    [InlineData("replicas: 0")]
    [InlineData("replicas: UNKNOWN")]
    [InlineData("replicas: '-1'")]
    [InlineData("minReadySeconds: 29\n  progressDeadlineSeconds: 30")]
    [InlineData("minReadySeconds: 600\n  progressDeadlineSeconds: UNKNOWN")]
    [InlineData("minReadySeconds: 600\n  OPEN: ''")]
    public void Silent(string spec) => Assert.Empty(Check.With<WorkloadNumberIsOutOfRange>(Check.SetWithUnknowns(PodYaml.Deployment(spec: spec))));
}
