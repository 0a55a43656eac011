namespace SvcDsl.Rules.Pods;

public class RequestsExceedLimitsTests
{
    [Theory]
    [InlineData("cpu", "200m", "100m")]
    [InlineData("cpu", "1", "500m")]
    [InlineData("cpu", "0.5", "499m")]
    [InlineData("memory", "1Gi", "1G")]
    [InlineData("memory", "1e3", "999")]
    [InlineData("memory", "129M", "123Mi")]
    [InlineData("ephemeral-storage", "2Gi", "1Gi")]
    public void More_than_the_limit(string resource, string request, string limit)
    {
        Finding finding = Check.Single<RequestsExceedLimits>(
            PodYaml.Deployment($"resources: {{requests: {{{resource}: {request}}}, limits: {{{resource}: {limit}}}}}"),
            "spec.template.spec.containers[0].resources.requests",
            $"Container 'main' of Deployment 'web' requests {(request == "1e3" ? "1000" : request)} of {resource}, but its limit is {limit}, so the API server rejects it; request less or raise the limit");
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("{requests: {cpu: 100m, memory: 1G}, limits: {cpu: 0.1, memory: 1Gi}}")]
    [InlineData("{requests: {cpu: 1000m}, limits: {cpu: 1}}")]
    [InlineData("{requests: {cpu: 5}, limits: {memory: 1}}")]
    [InlineData("{requests: {cpu: UNKNOWN}, limits: {cpu: 1}}")]
    [InlineData("{requests: {cpu: 2}, limits: {cpu: UNKNOWN}}")]
    [InlineData("{requests: {cpu: 2}, limits: {cpu: one}}")]
    [InlineData("{requests: {cpu: 2}}")]
    public void Silent(string resources) => Assert.Empty(Check.With<RequestsExceedLimits>(Check.SetWithUnknowns(PodYaml.Pod($"resources: {resources}"))));
}
