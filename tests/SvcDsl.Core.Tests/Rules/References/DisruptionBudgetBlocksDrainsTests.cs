namespace SvcDsl.Rules.References;

public class DisruptionBudgetBlocksDrainsTests
{
    [Theory]
    [InlineData("maxUnavailable: 0", "replicas: 3, ", "maxUnavailable", "has maxUnavailable 0", "allow 1")]
    [InlineData("maxUnavailable: 0%", "replicas: 3, ", "maxUnavailable", "has maxUnavailable 0%", "allow 1")]
    [InlineData("minAvailable: 100%", "replicas: 3, ", "minAvailable", "has minAvailable 100%", "write maxUnavailable: 1 instead")]
    [InlineData("minAvailable: 2", "replicas: 2, ", "minAvailable", "has minAvailable 2, and Deployment 'web' has 2 pods", "write maxUnavailable: 1 instead")]
    [InlineData("minAvailable: 60%", "replicas: 2, ", "minAvailable", "has minAvailable 60%, and Deployment 'web' has 2 pods", "write maxUnavailable: 1 instead")]
    [InlineData("minAvailable: 1", "", "minAvailable", "has minAvailable 1, and Deployment 'web' has one pod", "run one more, or write maxUnavailable: 1 instead")]
    public void Wrong(string budget, string replicas, string field, string what, string advice) => Check.Single<DisruptionBudgetBlocksDrains>(
        Some.Deployment(replicas) + Budget(budget), $"spec.{field}", $"PodDisruptionBudget 'b' {what}, so no pod may be evicted and draining a node does not end; {advice}");

    [Fact]
    public void With_an_autoscaler() => Check.Single<DisruptionBudgetBlocksDrains>(
        Some.Deployment("") + Some.Autoscaler("minReplicas: 2, maxReplicas: 9") + Budget("minAvailable: 2"),
        "spec.minAvailable",
        "PodDisruptionBudget 'b' has minAvailable 2, and HorizontalPodAutoscaler 'h' goes down to 2 pods, so no pod may be evicted and draining a node does not end; write maxUnavailable: 1 instead");

    [Theory]
    [InlineData("maxUnavailable: 1", "replicas: 3, ")]
    [InlineData("minAvailable: 2", "replicas: 3, ")]
    [InlineData("minAvailable: 50%", "replicas: 2, ")]
    [InlineData("minAvailable: 2", "replicas: UNKNOWN, ")]
    [InlineData("minAvailable: 2", "replicas: 0, ")]
    [InlineData("minAvailable: UNKNOWN", "replicas: 1, ")]
    [InlineData("minAvailable: 1, maxUnavailable: 0", "replicas: 1, ")]
    [InlineData("maxUnavailable: 30%", "replicas: 1, ")]
    public void Silent(string budget, string replicas) => Assert.Empty(Check.With<DisruptionBudgetBlocksDrains>(Check.SetWithUnknowns(Some.Deployment(replicas) + Budget(budget))));

    [Fact]
    public void Silent_about_two_workloads() => Check.Silent<DisruptionBudgetBlocksDrains>(
        Some.Deployment("") + Some.Deployment("", name: "api").Replace("app: api", "app: web") + Budget("minAvailable: 1"));

    [Fact]
    public void Silent_when_an_autoscaler_keeps_more() => Check.Silent<DisruptionBudgetBlocksDrains>(Some.Deployment("") + Some.Autoscaler("minReplicas: 3, maxReplicas: 9") + Budget("minAvailable: 2"));

    private static string Budget(string spec) => Some.Budget($"{{{spec}, selector: {{matchLabels: {{app: web}}}}}}");
}
