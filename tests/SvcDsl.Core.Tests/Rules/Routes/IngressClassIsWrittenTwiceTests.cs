namespace SvcDsl.Rules.Routes;

public class IngressClassIsWrittenTwiceTests
{
    [Fact]
    public void Two_classes()
    {
        Finding finding = Check.Single<IngressClassIsWrittenTwice>(
            Ingress("nginx", "traefik"),
            "annotations.kubernetes.io/ingress.class",
            "Ingress 'web' has the class 'nginx' in spec.ingressClassName and 'traefik' in the annotation kubernetes.io/ingress.class, so the API server rejects it; remove the annotation");
        Assert.Single(finding.Related);
        Assert.Equal("nginx", finding.Fix[FixKeys.Replacement]);
    }

    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("null", "nginx")]
    [InlineData("nginx", "null")]
    [InlineData("UNKNOWN", "nginx")]
    [InlineData("nginx", "UNKNOWN")]
    public void Silent(string field, string annotation) => Assert.Empty(Check.With<IngressClassIsWrittenTwice>(Check.SetWithUnknowns(Ingress(field, annotation))));

    private static string Ingress(string field, string annotation) =>
        Given.Ingress($"{{ingressClassName: {field}, rules: [{{host: a.org}}]}}", metadata: $"annotations: {{kubernetes.io/ingress.class: {annotation}}}");
}
