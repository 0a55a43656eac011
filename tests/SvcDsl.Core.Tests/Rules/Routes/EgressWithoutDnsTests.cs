namespace SvcDsl.Rules.Routes;

public class EgressWithoutDnsTests
{
    [Theory]
    [InlineData("policyTypes: [Egress], egress: [{ports: [{port: 443}]}]")]
    [InlineData("egress: [{to: [{podSelector: {matchLabels: {app: db}}}]}]")]
    [InlineData("egress: [{to: [{namespaceSelector: {}}], ports: [{port: 1000, endPort: 2000}]}]")]
    public void Wrong(string spec) => Check.Single<EgressWithoutDns>(
        Given.Web + Policy(spec), "spec.egress", "NetworkPolicy 'p' restricts what Deployment 'web' connects to and does not allow DNS, so names do not resolve there; allow port 53 for UDP and TCP");

    [Theory]
    [InlineData("egress: [{ports: [{port: 443}]}, {ports: [{port: 53, protocol: UDP}]}]")]
    [InlineData("egress: [{to: [{namespaceSelector: {}}]}]")]
    [InlineData("egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]")]
    [InlineData("egress: [{ports: [{port: 1, endPort: 60}]}]")]
    [InlineData("egress: [{ports: [{port: dns}]}]")]
    [InlineData("egress: [{ports: [{port: UNKNOWN}]}]")]
    [InlineData("egress: [{ports: [{port: 443}]}, OPEN]")]
    [InlineData("egress: [{ports: [{port: 443}], OPEN: x}]")]
    [InlineData("egress: [{}]")]
    [InlineData("policyTypes: [Egress], egress: []")]
    [InlineData("policyTypes: [Ingress], egress: [{ports: [{port: 443}]}]")]
    [InlineData("ingress: [{ports: [{port: 443}]}]")]
    public void Silent(string spec) => Assert.Empty(Check.With<EgressWithoutDns>(Check.SetWithUnknowns(Given.Web + Policy(spec))));

    [Theory]
    [InlineData("{}")]
    [InlineData("{matchLabels: {app: web}}")]
    public void Silent_when_another_policy_allows_it(string selector) => Check.Silent<EgressWithoutDns>(
        Given.Web + Policy("egress: [{ports: [{port: 443}]}]") + Given.Policy($"{{podSelector: {selector}, egress: [{{ports: [{{port: 53}}]}}]}}", "dns"));

    [Fact]
    public void But_not_when_that_is_for_others() => Assert.Single(Check.With<EgressWithoutDns>(Check.SetOf(
        Given.Web + Check.Web(labels: "{app: api}", name: "api") + Policy("egress: [{ports: [{port: 443}]}]") + Given.Policy("{podSelector: {matchLabels: {app: api}}, egress: [{ports: [{port: 53}]}]}", "dns"))));

    private static string Policy(string spec) => Given.Policy($"{{podSelector: {{matchLabels: {{app: web}}}}, {spec}}}");
}
