namespace SvcDsl.Rules.Pods;

public class QuantityIsMalformedTests
{
    [Theory]
    [InlineData("memory", "64MB", "64Mi")]
    [InlineData("memory", "64mb", "64Mi")]
    [InlineData("memory", "1 Gi", "1Gi")]
    [InlineData("memory", "1gb", "1Gi")]
    [InlineData("memory", "512K", "512Ki")]
    [InlineData("cpu", "2cores", "2")]
    public void Written_otherwise(string resource, string amount, string meant) => Assert.Equal(meant, Check.Single<QuantityIsMalformed>(
        PodYaml.Deployment($"resources: {{limits: {{{resource}: {amount}}}}}"),
        $"spec.template.spec.containers[0].resources.limits[{resource}]",
        $"Container 'main' of Deployment 'web' has '{amount}' of {resource} in its limits, which is no amount, so the API server rejects it; did you mean {meant}?").Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("much", "is no amount, so the API server rejects it")]
    [InlineData("1.2.3", "is no amount, so the API server rejects it")]
    [InlineData("--1", "is no amount, so the API server rejects it")]
    [InlineData("-1", "is negative, so the API server rejects it")]
    public void No_amount(string amount, string problem) => Check.Single<QuantityIsMalformed>(
        PodYaml.Pod($"resources: {{requests: {{cpu: {amount}}}}}"),
        "spec.containers[0].resources.requests[cpu]",
        $"Container 'main' of Pod 'web' has '{amount}' of cpu in its requests, which {problem}; write a number with a suffix such as m, Mi or Gi");

    [Fact]
    public void Thousandths_of_a_byte_are_a_warning()
    {
        Finding finding = Check.Single<QuantityIsMalformed>(
            PodYaml.Pod("resources: {requests: {memory: 512m}}"),
            "spec.containers[0].resources.requests[memory]",
            "Container 'main' of Pod 'web' has '512m' of memory in its requests, which means thousandths of a byte; did you mean 512Mi?");
        Assert.Equal(Level.Warning, finding.Level);
        Assert.Equal("512Mi", finding.Fix[FixKeys.Replacement]);
    }

    [Theory]
    [InlineData("{cpu: 1, memory: 1000m, a: 0, b: 1.5, c: .5, d: 5., e: +1}")]
    [InlineData("{a: 1n, b: 1u, c: 1m, d: 1k, e: 1M, f: 1G, g: 1T, h: 1P, i: 1E, j: 1Ki, k: 1Mi, l: 1Gi, m: 1Ti, n: 1Pi, o: 1Ei}")]
    [InlineData("{a: 1e3, b: '1E+3', c: '12e-3', d: 99999999999999999999999Ei, cpu: UNKNOWN, OPEN: ''}")]
    [InlineData("{cpu: '${CPU}', memory: '{{ memory }}'}")]
    public void Silent(string amounts) => Assert.Empty(Check.With<QuantityIsMalformed>(Check.SetWithUnknowns(PodYaml.Pod($"resources: {{limits: {amounts}}}"))));
}
