namespace SvcDsl.Rules.Routes;

public class IngressBackendIsNoProxiedServiceTests
{
    [Theory]
    [InlineData("{type: ExternalName, externalName: a.org}", "is of type ExternalName: many controllers do not follow it, and the others send this cluster's host name there; lead to a Service with endpoints", "Warning")]
    [InlineData("{clusterIP: None, ports: [{port: 80}]}", "is headless: it works with controllers that talk to the pods themselves only; lead to a Service with a cluster IP", "Info")]
    public void Wrong(string service, string what, string level)
    {
        Finding finding = Check.Single<IngressBackendIsNoProxiedService>(
            Check.Service(service) + Given.IngressTo("web", "{number: 80}"),
            "spec.rules[0].http.paths[0].backend.service.name",
            $"Ingress 'web' leads to Service 'web', which {what}");
        Assert.Equal(level, finding.Level.ToString());
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("{ports: [{port: 80}]}")]
    [InlineData("{type: NodePort, ports: [{port: 80}]}")]
    [InlineData("{type: UNKNOWN, ports: [{port: 80}]}")]
    [InlineData("{clusterIP: UNKNOWN, ports: [{port: 80}]}")]
    public void Silent(string service) => Assert.Empty(Check.With<IngressBackendIsNoProxiedService>(
        Check.SetWithUnknowns(Check.Service(service) + Given.IngressTo("web", "{number: 80}"))));
}
