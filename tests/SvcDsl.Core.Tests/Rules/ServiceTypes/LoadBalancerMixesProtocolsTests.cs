namespace SvcDsl.Rules.ServiceTypes;

public class LoadBalancerMixesProtocolsTests
{
    [Fact]
    public void TCP_and_UDP() => Check.Single<LoadBalancerMixesProtocols>(
        Check.Service("{type: LoadBalancer, ports: [{name: a, port: 80}, {name: b, port: 443}, {name: c, port: 444, protocol: UDP}, {name: d, port: 445, protocol: UDP}]}"),
        "spec.ports[2].protocol",
        "Service 'web' has ports for TCP and for UDP, which not every provider can serve at one address; ask your provider, or make a Service for each protocol");

    [Theory]
    [InlineData("{type: LoadBalancer, ports: [{name: a, port: 80}, {name: b, port: 443, protocol: TCP}]}")]
    [InlineData("{type: LoadBalancer, ports: [{name: a, port: 80}, {name: b, port: 443, protocol: UNKNOWN}]}")]
    [InlineData("{type: NodePort, ports: [{name: a, port: 80}, {name: b, port: 443, protocol: UDP}]}")]
    [InlineData("{type: UNKNOWN, ports: [{name: a, port: 80}, {name: b, port: 443, protocol: UDP}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<LoadBalancerMixesProtocols>(Check.SetWithUnknowns(Check.Service(spec))));
}
