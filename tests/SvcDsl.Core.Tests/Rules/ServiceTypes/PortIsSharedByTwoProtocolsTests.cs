namespace SvcDsl.Rules.ServiceTypes;

public class PortIsSharedByTwoProtocolsTests
{
    [Fact]
    public void TCP_and_UDP() => Check.Single<PortIsSharedByTwoProtocols>(
        Check.Service("{ports: [{name: a, port: 53}, {name: b, port: 53, protocol: UDP}]}"),
        "spec.ports[1].port",
        "Service 'web' has port 53 for TCP and for UDP, one of which kubectl apply may lose when it updates them; use kubectl apply --server-side");

    [Theory]
    [InlineData("{ports: [{name: a, port: 53}, {name: b, port: 54, protocol: UDP}]}")]
    [InlineData("{ports: [{name: a, port: 53}, {name: b, port: 53, protocol: TCP}]}")]
    [InlineData("{ports: [{name: a, port: 53}, {name: b, port: 53, protocol: UNKNOWN}]}")]
    [InlineData("{ports: [{name: a, port: 53}, {name: b, port: UNKNOWN, protocol: UDP}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<PortIsSharedByTwoProtocols>(Check.SetWithUnknowns(Check.Service(spec))));
}
