namespace SvcDsl.Rules.Routes;

public class IngressBackendDoesNotExistTests
{
    private const string Path = "spec.rules[0].http.paths[0].backend.service.name";

    [Fact]
    public void A_slip()
    {
        Finding finding = Check.Single<IngressBackendDoesNotExist>(
            Given.Web + Given.IngressTo("wbe", "{number: 80}"),
            Path,
            "Ingress 'web' leads to Service 'wbe', which does not exist in its namespace, so its requests are answered with 503; did you mean 'web'?");
        Assert.Equal("web", finding.Fix[FixKeys.Replacement]);
        Assert.Single(finding.Related);
        Assert.Equal(Level.Error, finding.Level);
    }

    [Fact]
    public void In_another_namespace() => Assert.Empty(Check.Single<IngressBackendDoesNotExist>(
        Given.Object("v1", "Service", "web", "spec: {ports: [{port: 80}]}", "namespace: shop") + Given.IngressTo("web", "{number: 80}"),
        Path,
        "Ingress 'web' leads to Service 'web', which does not exist in its namespace, so its requests are answered with 503; there is one in namespace 'shop', but names never lead out of their own namespace").Fix);

    [Fact]
    public void A_default_backend_beside_no_Service_at_all() => Assert.Equal(Level.Warning, Check.Single<IngressBackendDoesNotExist>(
        Given.Ingress("{defaultBackend: {service: {name: web, port: {number: 80}}}}"),
        "spec.defaultBackend.service.name",
        "Ingress 'web' leads to Service 'web', which does not exist in its namespace, so its requests are answered with 503; name a Service of this set, or add it").Level);

    [Fact]
    public void Silent()
    {
        Check.Silent<IngressBackendDoesNotExist>(Given.Web + Given.IngressTo("web", "{number: 80}"));
        Check.Silent<IngressBackendDoesNotExist>(Given.Web + Given.IngressTo("ssl-redirect", "{name: use-annotation}"));
        Check.Silent<IngressBackendDoesNotExist>(Given.Web + Given.IngressTo("api", "{number: 80}") + Given.Object("serving.knative.dev/v1", "Service", "api", "spec: {}"));
        Check.Silent<IngressBackendDoesNotExist>(Given.Web + Given.IngressTo("api", "{number: 80}").Replace("networking.k8s.io/v1", "example.com/v1"));
        Check.Silent<IngressBackendDoesNotExist>(Given.Web + Given.IngressTo("[api]", "{number: 80}"));
    }

    [Theory]
    [InlineData("UNKNOWN", "web")]
    [InlineData("api", "UNKNOWN")]
    public void Silent_when_a_name_is_not_known(string backend, string service) => Assert.Empty(Check.With<IngressBackendDoesNotExist>(
        Check.SetWithUnknowns(Check.Service("{ports: [{port: 80}]}", service) + Given.IngressTo(backend, "{number: 80}"))));
}
