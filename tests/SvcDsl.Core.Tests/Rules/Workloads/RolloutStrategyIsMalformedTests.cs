using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Workloads;

public class RolloutStrategyIsMalformedTests
{
    [Theory]
    [InlineData("{type: Rolling}", "type", "The type of the strategy of Deployment 'web' is 'Rolling', which is none of the values that Kubernetes knows, so the API server rejects it; write RollingUpdate or Recreate")]
    [InlineData("{type: recreate}", "type", "The type of the strategy of Deployment 'web' is 'recreate', which is none of the values that Kubernetes knows, so the API server rejects it; did you mean Recreate?")]
    [InlineData("{type: Recreate, rollingUpdate: {maxSurge: 1}}", "rollingUpdate", "The strategy of Deployment 'web' is Recreate, but it has rollingUpdate as well, so the API server rejects it; remove one")]
    [InlineData("{rollingUpdate: {maxSurge: -1}}", "rollingUpdate.maxSurge", "The maxSurge of Deployment 'web' is -1, which is negative; the API server rejects it")]
    [InlineData("{rollingUpdate: {maxSurge: half}}", "rollingUpdate.maxSurge", "The maxSurge of Deployment 'web' is half, which is neither a number nor a percentage such as 25%; the API server rejects it")]
    [InlineData("{rollingUpdate: {maxSurge: '1'}}", "rollingUpdate.maxSurge", "The maxSurge of Deployment 'web' is 1, which is a text; write the number without quotes, or a percentage; the API server rejects it")]
    [InlineData("{rollingUpdate: {maxUnavailable: 101%}}", "rollingUpdate.maxUnavailable", "The maxUnavailable of Deployment 'web' is 101%, which is more than 100%; the API server rejects it")]
    [InlineData("{rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}", "rollingUpdate.maxUnavailable", "Deployment 'web' may have no pod too many and no pod too few, so a rollout could never begin and the API server rejects it; allow one of maxSurge and maxUnavailable")]
    public void Of_a_Deployment(string strategy, string path, string message) =>
        Check.Single<RolloutStrategyIsMalformed>(PodYaml.Deployment(spec: $"strategy: {strategy}"), $"spec.strategy.{path}", message);

    [Theory]
    [InlineData("{type: Recreate}", "type", "The type of the updateStrategy of DaemonSet 'web' is 'Recreate', which is none of the values that Kubernetes knows, so the API server rejects it; write RollingUpdate or OnDelete")]
    [InlineData("{rollingUpdate: {maxSurge: 1}}", "rollingUpdate.maxSurge", "DaemonSet 'web' has a maxSurge while its maxUnavailable is 1, its default, so the API server rejects it; make one of them 0")]
    [InlineData("{rollingUpdate: {maxUnavailable: 0}}", "rollingUpdate.maxUnavailable", "DaemonSet 'web' may have no pod too many and no pod too few, so a rollout could never begin and the API server rejects it; allow one of maxSurge and maxUnavailable")]
    public void Of_a_DaemonSet(string strategy, string path, string message) =>
        Check.Single<RolloutStrategyIsMalformed>(PodYaml.DaemonSet(spec: $"updateStrategy: {strategy}"), $"spec.updateStrategy.{path}", message);

    [Theory]
    [InlineData("{type: OnDelete, rollingUpdate: {partition: 1}}", "rollingUpdate", "The updateStrategy of StatefulSet 'web' is OnDelete, but it has rollingUpdate as well, so the API server rejects it; remove one")]
    [InlineData("{rollingUpdate: {partition: -1}}", "rollingUpdate.partition", "The partition of StatefulSet 'web' is -1, so the API server rejects it; write a number of 0 or more")]
    [InlineData("{rollingUpdate: {maxUnavailable: 0}}", "rollingUpdate.maxUnavailable", "The maxUnavailable of StatefulSet 'web' is 0, so the API server rejects it; write a number of 1 or more")]
    public void Of_a_StatefulSet(string strategy, string path, string message) =>
        Check.Single<RolloutStrategyIsMalformed>(PodYaml.StatefulSet(spec: $"updateStrategy: {strategy}"), $"spec.updateStrategy.{path}", message);

    [Fact]
    public void Silent()
    {
        foreach (string strategy in (string[])
            [
                "{type: Recreate}", "{rollingUpdate: {maxUnavailable: 0}}", "{rollingUpdate: {maxSurge: 0}}", "{rollingUpdate: {maxSurge: 200%, maxUnavailable: 100%}}",
                "{rollingUpdate: {maxSurge: 0, maxUnavailable: UNKNOWN}}", "{rollingUpdate: {maxSurge: 0, OPEN: ''}}", "{type: UNKNOWN, rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}",
                "{type: Recreate, rollingUpdate: null}",
            ])
            Assert.Empty(Check.With<RolloutStrategyIsMalformed>(Check.SetWithUnknowns(PodYaml.Deployment(spec: $"strategy: {strategy}"))));
        foreach (string strategy in (string[])["{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}", "{rollingUpdate: {maxUnavailable: 10%}}", "{type: OnDelete, rollingUpdate: {maxSurge: 1}}"])
            Check.Silent<RolloutStrategyIsMalformed>(PodYaml.DaemonSet(spec: $"updateStrategy: {strategy}"));
        foreach (string strategy in (string[])["{type: OnDelete}", "{rollingUpdate: {partition: 0, maxUnavailable: 1}}"])
            Check.Silent<RolloutStrategyIsMalformed>(PodYaml.StatefulSet(spec: $"updateStrategy: {strategy}"));
    }
}
