using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Workloads;

public class RestartPolicyDoesNotFitWorkloadTests
{
    [Fact]
    public void Pods_that_run_for_ever() => Assert.Equal("Always", Check.Single<RestartPolicyDoesNotFitWorkload>(
        PodYaml.Deployment(pod: "restartPolicy: OnFailure"),
        "spec.template.spec.restartPolicy",
        "Deployment 'web' has the restartPolicy OnFailure, but its pods always restart, so the API server rejects it; leave restartPolicy out, or make it a Job").Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("restartPolicy: Always", "has the restartPolicy Always")]
    [InlineData("", "says no restartPolicy, which then is Always")]
    [InlineData("restartPolicy: ''", "says no restartPolicy, which then is Always")]
    public void A_Job(string pod, string what) => Check.Single<RestartPolicyDoesNotFitWorkload>(
        PodYaml.Job(pod: pod),
        "spec.template.spec.restartPolicy",
        $"Job 'web' {what}, so the API server rejects it: what always restarts never completes; write OnFailure or Never");

    [Fact]
    public void A_CronJob() => Check.Single<RestartPolicyDoesNotFitWorkload>(
        PodYaml.CronJob(pod: "restartPolicy: Always"),
        "spec.jobTemplate.spec.template.spec.restartPolicy",
        "CronJob 'web' has the restartPolicy Always, so the API server rejects it: what always restarts never completes; write OnFailure or Never");

    [Theory]
    [InlineData("restartPolicy: Never")]
    [InlineData("restartPolicy: UNKNOWN")]
    [InlineData("restartPolicy: onfailure")]
    [InlineData("OPEN: ''")]
    public void Silent_about_a_Job(string pod) => Assert.Empty(Check.With<RestartPolicyDoesNotFitWorkload>(Check.SetWithUnknowns(PodYaml.Job(pod: pod) + PodYaml.Pod(pod: pod))));

    [Theory]
    [InlineData("restartPolicy: Always")]
    [InlineData("restartPolicy: UNKNOWN")]
    [InlineData("restartPolicy: never")]
    [InlineData("")]
    public void Silent(string pod) => Assert.Empty(Check.With<RestartPolicyDoesNotFitWorkload>(Check.SetWithUnknowns(PodYaml.StatefulSet(pod: pod))));

    [Fact]
    public void Silent_about_patches() => Check.Silent<RestartPolicyDoesNotFitWorkload>(
        "{apiVersion: batch/v1, kind: Job, metadata: {name: web}, spec: {template: {spec: {nodeName: a}}}}");
}
