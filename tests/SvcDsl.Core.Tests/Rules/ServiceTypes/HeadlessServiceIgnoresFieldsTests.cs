namespace SvcDsl.Rules.ServiceTypes;

public class HeadlessServiceIgnoresFieldsTests
{
    [Fact]
    public void Affinity() => Check.Single<HeadlessServiceIgnoresFields>(
        Check.Service("{clusterIP: None, sessionAffinity: ClientIP}"),
        "spec.sessionAffinity",
        "Service 'web' has sessionAffinity ClientIP, which has no effect because it is headless (clusterIP: None); remove it, or give the Service an address");

    [Fact]
    public void External_addresses() => Check.Single<HeadlessServiceIgnoresFields>(
        Check.Service("{clusterIP: None, externalIPs: [203.0.113.1]}"),
        "spec.externalIPs",
        "Service 'web' has external IPs, which have no effect because it is headless (clusterIP: None); remove them, or give the Service an address");

    [Fact]
    public void A_load_balancer_address() => Check.Single<HeadlessServiceIgnoresFields>(
        Check.Service("{clusterIP: None, loadBalancerIP: 203.0.113.1}"),
        "spec.loadBalancerIP",
        "Service 'web' has loadBalancerIP 203.0.113.1, which has no effect because it is headless (clusterIP: None); remove it, or give the Service an address");

    [Theory]
    [InlineData("{clusterIP: None, sessionAffinity: None, externalIPs: []}")]
    [InlineData("{sessionAffinity: ClientIP, externalIPs: [203.0.113.1], loadBalancerIP: 203.0.113.1}")]
    [InlineData("{clusterIP: UNKNOWN, sessionAffinity: ClientIP}")]
    [InlineData("{clusterIP: None, sessionAffinity: UNKNOWN, externalIPs: UNKNOWN}")]
    [InlineData("{clusterIP: None, sessionAffinity: ClientIP, type: NodePort}")]
    public void Silent(string spec) => Assert.Empty(Check.With<HeadlessServiceIgnoresFields>(Check.SetWithUnknowns(Check.Service(spec))));
}
