using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Workloads;

public class ActiveDeadlineOnATemplateTests
{
    [Fact]
    public void Wrong() => Check.Single<ActiveDeadlineOnATemplate>(
        PodYaml.DaemonSet(pod: "activeDeadlineSeconds: 60"),
        "spec.template.spec.activeDeadlineSeconds",
        "The pods of DaemonSet 'web' have an activeDeadlineSeconds of 60, but they shall run for ever, so the API server rejects it; remove it, or make it a Job");

    [Fact]
    public void Silent()
    {
        Check.Silent<ActiveDeadlineOnATemplate>(PodYaml.Job(pod: "restartPolicy: Never\n      activeDeadlineSeconds: 60") + PodYaml.Pod(pod: "activeDeadlineSeconds: 60"));
        Assert.Empty(Check.With<ActiveDeadlineOnATemplate>(Check.SetWithUnknowns(PodYaml.Deployment(pod: "activeDeadlineSeconds: UNKNOWN"))));
    }
}
