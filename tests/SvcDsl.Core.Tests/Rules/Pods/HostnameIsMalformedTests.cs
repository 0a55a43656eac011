namespace SvcDsl.Rules.Pods;

public class HostnameIsMalformedTests
{
    [Fact]
    public void A_name_with_a_dot() => Check.Single<HostnameIsMalformed>(
        PodYaml.Deployment(pod: "hostname: web.example.com"),
        "spec.template.spec.hostname",
        "The hostname 'web.example.com' of Deployment 'web' is no DNS label: it must not hold dots, so the API server rejects it; choose another one");

    [Fact]
    public void A_capital() => Assert.Equal("peers", Check.Single<HostnameIsMalformed>(
        PodYaml.Pod(pod: "subdomain: Peers"),
        "spec.subdomain",
        "The subdomain 'Peers' of Pod 'web' is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends), so the API server rejects it; choose another one")
        .Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("hostname: web-0")]
    [InlineData("hostname: ''")]
    [InlineData("subdomain: UNKNOWN")]
    public void Silent(string pod) => Assert.Empty(Check.With<HostnameIsMalformed>(Check.SetWithUnknowns(PodYaml.Pod(pod: pod))));
}
