namespace SvcDsl.Rules.Routes;

public class NetworkPolicyPortIsNotAPodPortTests
{
    [Theory]
    [InlineData("{port: 80}", "port 80, which is a port of Service 'web'; the pods of Deployment 'web' listen on 'main' (5000), and policies see that", "write 5000", "5000", "Error")]
    [InlineData("{port: http}", "port 'http', which is a port of Service 'web'; the pods of Deployment 'web' listen on 'main' (5000), and policies see that", "write main", "main", "Error")]
    [InlineData("{port: mian}", "port 'mian', which no container of Deployment 'web' has", "did you mean 'main'?", "main", "Error")]
    [InlineData("{port: dns}", "TCP port 'dns' of Deployment 'web', which declares it for UDP only", "write protocol: UDP", null, "Error")]
    [InlineData("{port: 53}", "TCP port 53 of Deployment 'web', which declares it for UDP only", "write protocol: UDP", null, "Warning")]
    public void Wrong(string port, string what, string advice, string? replacement, string level)
    {
        string message = $"NetworkPolicy 'p' allows {what}, so the traffic is dropped; {advice}";
        Finding finding = Check.Single<NetworkPolicyPortIsNotAPodPort>(
            Web() + Given.Policy($"{{podSelector: {{matchLabels: {{app: web}}}}, ingress: [{{ports: [{port}]}}]}}"), "spec.ingress[0].ports[0].port", message);
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Assert.Equal(level, finding.Level.ToString());
        Assert.Single(finding.Related);
        Check.Single<NetworkPolicyPortIsNotAPodPort>(
            Web() + Given.Policy($"{{podSelector: {{}}, egress: [{{to: [{{podSelector: {{matchLabels: {{app: web}}}}}}], ports: [{port}]}}]}}"), "spec.egress[0].ports[0].port", message);
    }

    [Theory]
    [InlineData("{port: 5000}")]
    [InlineData("{port: main}")]
    [InlineData("{port: 53, protocol: UDP}")]
    [InlineData("{port: 9999}")]
    [InlineData("{port: 80, endPort: 6000}")]
    [InlineData("{port: UNKNOWN}")]
    [InlineData("{port: 53, protocol: UNKNOWN}")]
    [InlineData("{port: 80, OPEN: x}")]
    [InlineData("{port: 80, protocol: UDP}")]
    public void Silent(string port) => Assert.Empty(Check.With<NetworkPolicyPortIsNotAPodPort>(
        Check.SetWithUnknowns(Web() + Given.Policy($"{{podSelector: {{matchLabels: {{app: web}}}}, ingress: [{{ports: [{port}]}}]}}"))));

    [Theory]
    [InlineData("[]")]
    [InlineData("[{containerPort: UNKNOWN}, OPEN]")]
    public void Silent_when_the_pods_may_have_more_ports(string ports) => Assert.Empty(Check.With<NetworkPolicyPortIsNotAPodPort>(
        Check.SetWithUnknowns(Web(ports) + Given.Policy("{podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: http}]}]}"))));

    [Fact]
    public void Silent_when_others_are_meant_too() => Check.Silent<NetworkPolicyPortIsNotAPodPort>(
        Web() + Given.Policy("{podSelector: {}, egress: [{to: [{podSelector: {matchLabels: {app: web}}}, {ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 80}]}]}"));

    private static string Web(string ports = "[{name: main, containerPort: 5000}, {name: dns, containerPort: 53, protocol: UDP}]") =>
        Check.Web(ports) + Check.Service("{selector: {app: web}, ports: [{name: http, port: 80, targetPort: 5000}]}");
}
