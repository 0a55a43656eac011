namespace SvcDsl.Rules.ServiceTypes;

public class LoadBalancerWithoutNodePortsTests
{
    [Fact]
    public void Switched_off() => Check.Single<LoadBalancerWithoutNodePorts>(
        Check.Service("{allocateLoadBalancerNodePorts: false, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.allocateLoadBalancerNodePorts",
        "Service 'web' gets no node ports, so only a load balancer that reaches pods directly sends it traffic; make sure that yours does");

    [Theory]
    [InlineData("{allocateLoadBalancerNodePorts: true, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{allocateLoadBalancerNodePorts: UNKNOWN, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{allocateLoadBalancerNodePorts: false, loadBalancerClass: example.com/direct, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{allocateLoadBalancerNodePorts: false, loadBalancerClass: UNKNOWN, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{allocateLoadBalancerNodePorts: false, type: LoadBalancer, ports: [{port: 80, nodePort: 30000}]}")]
    [InlineData("{allocateLoadBalancerNodePorts: false}")]
    [InlineData("{type: LoadBalancer, ports: [{port: 80}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<LoadBalancerWithoutNodePorts>(Check.SetWithUnknowns(Check.Service(spec))));
}
