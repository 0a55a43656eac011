namespace SvcDsl.Rules.References;

public class AutoscalerTargetDoesNotExistTests
{
    [Theory]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, name: wbe}", "name", "Deployment 'wbe', which does not exist in its namespace, so it does nothing; did you mean 'web'?", "web")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, name: database}", "name", "Deployment 'database', which does not exist in its namespace, so it does nothing; name a workload of this set, or add it", null)]
    [InlineData("{apiVersion: apps/v1, kind: StatefulSet, name: web}", "kind", "StatefulSet 'web', which does not exist in its namespace, so it does nothing; 'web' is a Deployment", "Deployment")]
    [InlineData("{apiVersion: apps/v1, kind: DaemonSet, name: web}", "kind", "a DaemonSet, which has one pod on each node and cannot be scaled; scale a Deployment, or remove the autoscaler", null)]
    [InlineData("{apiVersion: v1, kind: Deployment, name: web}", "apiVersion", "a Deployment of the API version 'v1', where there is none, so it does nothing; write apps/v1", "apps/v1")]
    [InlineData("{apiVersion: extensions/v1beta1, kind: Deployment, name: web}", "apiVersion", "a Deployment of the API version 'extensions/v1beta1', where there is none, so it does nothing; write apps/v1", "apps/v1")]
    public void Wrong(string target, string field, string what, string? replacement)
    {
        Finding finding = Check.Single<AutoscalerTargetDoesNotExist>(Check.Web() + Some.Autoscaler(target: target), $"spec.scaleTargetRef.{field}", $"HorizontalPodAutoscaler 'h' scales {what}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Assert.Equal(Level.Error, finding.Level);
    }

    [Fact]
    public void No_version() => Check.Single<AutoscalerTargetDoesNotExist>(
        Check.Web() + Some.Autoscaler(target: "{kind: Deployment, name: web}"),
        "spec.scaleTargetRef.apiVersion",
        "HorizontalPodAutoscaler 'h' does not say the apiVersion of what it scales, so it looks for a Deployment of the API version v1, where there is none; write apps/v1");

    [Theory]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, name: web}")]
    [InlineData("{apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: x}")]
    [InlineData("{apiVersion: apps/v1beta1, kind: Deployment, name: web}")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, name: UNKNOWN}")]
    [InlineData("{apiVersion: UNKNOWN, kind: UNKNOWN, name: x}")]
    [InlineData("{apiVersion: UNKNOWN, kind: DaemonSet, name: x}")]
    public void Silent(string target) => Assert.Empty(Check.With<AutoscalerTargetDoesNotExist>(Check.SetWithUnknowns(Check.Web() + Some.Autoscaler(target: target))));

    [Fact]
    public void Silent_when_the_workload_has_no_known_name() => Assert.Empty(Check.With<AutoscalerTargetDoesNotExist>(Check.SetWithUnknowns(Check.Web(name: "UNKNOWN") + Some.Autoscaler())));
}
