namespace SvcDsl.Rules.References;

public class DisruptionBudgetSelectsNoPodTests
{
    [Theory]
    [InlineData("wbe", "Deployment 'web' has app=web; did you mean that?", "web")]
    [InlineData("database", "select the labels of a workload's pod template", null)]
    public void Nothing(string app, string advice, string? replacement) => Assert.Equal(replacement, Check.Single<DisruptionBudgetSelectsNoPod>(
        Check.Web() + Some.Budget($"{{maxUnavailable: 1, selector: {{matchLabels: {{app: {app}}}}}}}"),
        "spec.selector",
        $"PodDisruptionBudget 'b' selects app={app}, which no workload of its namespace has, so it protects nothing; {advice}").Fix.GetValueOrDefault(FixKeys.Replacement));

    [Fact]
    public void In_another_namespace() => Check.Single<DisruptionBudgetSelectsNoPod>(
        Check.Web() + Some.Budget("{maxUnavailable: 1, selector: {matchLabels: {app: web}}}", metadata: "namespace: shop"),
        "spec.selector",
        "PodDisruptionBudget 'shop/b' selects app=web, which no workload of its namespace has, so it protects nothing; Deployment 'web' has these labels, but stands in another namespace");

    [Theory]
    [InlineData("{selector: {matchLabels: {app: web}}}")]
    [InlineData("{selector: {matchExpressions: [{key: app, operator: In, values: [web, api]}]}}")]
    [InlineData("{selector: {matchLabels: {app: UNKNOWN}}}")]
    [InlineData("{selector: {}}")]
    [InlineData("{}")]
    public void Silent(string spec) => Assert.Empty(Check.With<DisruptionBudgetSelectsNoPod>(Check.SetWithUnknowns(Check.Web() + Some.Budget(spec))));

    [Fact]
    public void Silent_without_workloads() => Check.Silent<DisruptionBudgetSelectsNoPod>(Some.Budget("{selector: {matchLabels: {app: web}}}"));
}
