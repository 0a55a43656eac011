using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Discovery;

public class SubdomainHasNoHeadlessServiceTests
{
    private const string Named = "hostname: a\n      subdomain: peers";

    [Fact]
    public void No_Service() => Assert.Equal(Level.Warning, Check.Single<SubdomainHasNoHeadlessService>(
        PodYaml.Deployment(pod: Named),
        "spec.template.spec.subdomain",
        "Deployment 'web' has the subdomain 'peers', but no headless Service of that name is in its namespace, so its pods get no DNS names; create Service 'peers' with clusterIP None").Level);

    [Theory]
    [InlineData("{selector: {app: web}}", "is not headless, so its pods get no DNS names; set its clusterIP to None")]
    [InlineData("{clusterIP: None, selector: {app: other}}", "does not select its pods, so they get no DNS names; select their labels")]
    public void Another_Service(string service, string problem) => Assert.Single(Check.Single<SubdomainHasNoHeadlessService>(
        PodYaml.Deployment(pod: Named) + Check.Service(service, "peers"), "spec.template.spec.subdomain", $"Deployment 'web' has the subdomain 'peers', but Service 'peers' {problem}").Related);

    [Fact]
    public void No_hostname_is_advice() => Assert.Equal(Level.Info, Check.Single<SubdomainHasNoHeadlessService>(
        PodYaml.Deployment(pod: "subdomain: peers") + Check.Service("{clusterIP: None, selector: {app: web}}", "peers"),
        "spec.template.spec.subdomain",
        "Deployment 'web' has the subdomain 'peers', but no hostname, so its pods get no DNS names of their own; add hostname, or leave subdomain out").Level);

    [Fact]
    public void Silent()
    {
        Check.Silent<SubdomainHasNoHeadlessService>(PodYaml.Deployment(pod: Named) + Check.Service("{clusterIP: None, selector: {app: web}}", "peers"));
        Check.Silent<SubdomainHasNoHeadlessService>(PodYaml.StatefulSet(pod: Named));
        Assert.Empty(Check.With<SubdomainHasNoHeadlessService>(Check.SetWithUnknowns(PodYaml.Deployment(pod: Named) + Check.Service("{}", "UNKNOWN"))));
        Assert.Empty(Check.With<SubdomainHasNoHeadlessService>(Check.SetWithUnknowns(PodYaml.Deployment(pod: Named) + Check.Service("{clusterIP: UNKNOWN}", "peers"))));
        Assert.Empty(Check.With<SubdomainHasNoHeadlessService>(Check.SetOf(PodYaml.Deployment(pod: Named), new Provenance.Unknown("a test says so", Provenance.Origin.None))));
    }
}
