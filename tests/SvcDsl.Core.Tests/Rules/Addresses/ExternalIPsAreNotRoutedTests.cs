namespace SvcDsl.Rules.Addresses;

public class ExternalIPsAreNotRoutedTests
{
    [Fact]
    public void By_Kubernetes() => Check.Single<ExternalIPsAreNotRouted>(
        Check.Service("{externalIPs: [203.0.113.1], ports: [{port: 80}]}"),
        "spec.externalIPs",
        "Service 'web' has external IPs, which Kubernetes does not route to the nodes, so without somebody who does no traffic arrives; have the network lead them there, or use a LoadBalancer");

    [Fact]
    public void Of_a_load_balancer() => Check.Single<ExternalIPsAreNotRouted>(
        Check.Service("{externalIPs: [203.0.113.1], type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.externalIPs",
        "Service 'web' has external IPs, which Kubernetes does not route to the nodes, so without somebody who does no traffic arrives; have the network lead them there, or use the address of the load balancer");

    [Theory]
    [InlineData(35, "; have the network lead them there, or use a LoadBalancer")]
    [InlineData(36, "; have the network lead them there; Kubernetes 1.36 deprecates externalIPs, so use a LoadBalancer")]
    public void New_clusters_deprecate_them(int minor, string end) => Assert.EndsWith(
        end,
        Assert.Single(Check.With<ExternalIPsAreNotRouted>(
            Check.SetOf(Check.Service("{externalIPs: [203.0.113.1]}")), new RuleSettings { Target = new KubernetesVersion(minor) })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{externalIPs: []}")]
    [InlineData("{externalIPs: [example.com, 127.0.0.1]}")]
    [InlineData("{externalIPs: [UNKNOWN]}")]
    [InlineData("{externalIPs: [203.0.113.1], type: ExternalName}")]
    [InlineData("{externalIPs: [203.0.113.1], clusterIP: None}")]
    [InlineData("{externalIPs: [203.0.113.1], clusterIP: UNKNOWN}")]
    [InlineData("{externalIPs: [203.0.113.1], type: UNKNOWN}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ExternalIPsAreNotRouted>(Check.SetWithUnknowns(Check.Service(spec))));
}
