namespace SvcDsl.Rules.Addresses;

public class LoadBalancerIPIsDeprecatedTests
{
    [Fact]
    public void On_a_load_balancer() => Check.Single<LoadBalancerIPIsDeprecated>(
        Check.Service("{loadBalancerIP: 203.0.113.1, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.loadBalancerIP",
        "Service 'web' has loadBalancerIP 203.0.113.1, which is deprecated and ignored by many providers; ask for the address by an annotation of your provider");

    [Fact]
    public void On_another_type() => Check.Single<LoadBalancerIPIsDeprecated>(
        Check.Service("{loadBalancerIP: 203.0.113.1, ports: [{port: 80}]}"),
        "spec.loadBalancerIP",
        "Service 'web' has loadBalancerIP 203.0.113.1, which has no effect because its type is ClusterIP; remove it");

    [Theory]
    [InlineData("{loadBalancerIP: '', type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{loadBalancerIP: UNKNOWN, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{loadBalancerIP: 203.0.113.1, type: UNKNOWN}")]
    [InlineData("{loadBalancerIP: 203.0.113.1, clusterIP: None}")]
    public void Silent(string spec) => Assert.Empty(Check.With<LoadBalancerIPIsDeprecated>(Check.SetWithUnknowns(Check.Service(spec))));
}
