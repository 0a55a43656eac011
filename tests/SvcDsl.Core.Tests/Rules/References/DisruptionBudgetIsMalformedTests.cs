namespace SvcDsl.Rules.References;

public class DisruptionBudgetIsMalformedTests
{
    [Theory]
    [InlineData("minAvailable: 1, maxUnavailable: 1", "", "PodDisruptionBudget 'b' has both minAvailable and maxUnavailable, so the API server rejects it; keep maxUnavailable")]
    [InlineData("minAvailable: -1", ".minAvailable", "The minAvailable '-1' of PodDisruptionBudget 'b' is negative, so the API server rejects it; write a number of pods, or a percentage")]
    [InlineData("maxUnavailable: 101%", ".maxUnavailable", "The maxUnavailable '101%' of PodDisruptionBudget 'b' is more than 100%, so the API server rejects it; write a number of pods, or a percentage")]
    [InlineData("minAvailable: '1'", ".minAvailable", "The minAvailable '1' of PodDisruptionBudget 'b' is no number and no percentage, so the API server rejects it; write 1 without quotes")]
    [InlineData("minAvailable: half", ".minAvailable", "The minAvailable 'half' of PodDisruptionBudget 'b' is no number and no percentage, so the API server rejects it; write a number of pods, or a percentage")]
    public void Wrong(string spec, string field, string message) => Check.Single<DisruptionBudgetIsMalformed>(Some.Budget($"{{{spec}, selector: {{}}}}"), $"spec{field}", message);

    [Theory]
    [InlineData("minAvailable: 0")]
    [InlineData("minAvailable: 100%")]
    [InlineData("maxUnavailable: 0%")]
    [InlineData("maxUnavailable: null, minAvailable: 1")]
    [InlineData("maxUnavailable: UNKNOWN")]
    [InlineData("maxUnavailable: 1, OPEN: x")]
    [InlineData("maxUnavailable: [x]")]
    public void Silent(string spec) => Assert.Empty(Check.With<DisruptionBudgetIsMalformed>(Check.SetWithUnknowns(Some.Budget($"{{{spec}, selector: {{}}}}"))));
}
