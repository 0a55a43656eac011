namespace SvcDsl.Rules.Routes;

public class IngressHasNoRoutesTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{ingressClassName: nginx, rules: []}")]
    public void Neither_rules_nor_a_default_backend(string spec) => Check.Single<IngressHasNoRoutes>(
        Given.Ingress(spec), "spec", "Ingress 'web' has neither rules nor a defaultBackend, so the API server rejects it; say where its requests go");

    [Fact]
    public void No_paths() => Check.Single<IngressHasNoRoutes>(
        Given.Ingress("{rules: [{host: a.b}, {http: {paths: []}}]}"),
        "spec.rules[1].http.paths",
        "A rule of Ingress 'web' has http without paths, so the API server rejects it; add a path, \"/\" for all of them");

    [Theory]
    [InlineData("{defaultBackend: {service: {name: a, port: {number: 80}}}}")]
    [InlineData("{rules: [{host: a.b}]}")]
    [InlineData("{rules: [OPEN]}")]
    [InlineData("{OPEN: x}")]
    [InlineData("UNKNOWN")]
    [InlineData("{rules: [{http: {paths: [OPEN]}}]}")]
    [InlineData("{rules: [{http: {OPEN: x}}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<IngressHasNoRoutes>(Check.SetWithUnknowns(Given.Ingress(spec))));
}
