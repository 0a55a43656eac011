namespace SvcDsl.Rules.References;

public class PodsHaveTwoDisruptionBudgetsTests
{
    [Fact]
    public void Two()
    {
        Finding finding = Check.Single<PodsHaveTwoDisruptionBudgets>(
            Check.Web() + Budget("a", "{matchLabels: {app: web}}") + Budget("b", "{}"),
            "spec.selector",
            "PodDisruptionBudget 'b' selects the pods of Deployment 'web', which PodDisruptionBudget 'a' does already, so they cannot be evicted at all; keep one");
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("b", "{matchLabels: {app: api}}", "")]
    [InlineData("b", "{matchLabels: {app: UNKNOWN}}", "")]
    [InlineData("b", "{matchLabels: {app: web}}", "namespace: shop")]
    [InlineData("a", "{matchLabels: {app: web}}", "")]
    public void Silent(string name, string selector, string metadata) => Assert.Empty(Check.With<PodsHaveTwoDisruptionBudgets>(
        Check.SetWithUnknowns(Check.Web() + Budget("a", "{matchLabels: {app: web}}") + Budget(name, selector, metadata))));

    private static string Budget(string name, string selector, string metadata = "") => Some.Budget($"{{maxUnavailable: 1, selector: {selector}}}", name, metadata);
}
