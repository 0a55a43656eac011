namespace SvcDsl.Rules.ServiceTypes;

public class ServiceHasNoPortsTests
{
    [Fact]
    public void Missing() => Check.Single<ServiceHasNoPorts>(
        Check.Service("{selector: {app: web}}"),
        "spec.ports",
        "Service 'web' has no ports, so the API server rejects it; add one, or make it headless");

    [Fact]
    public void Empty() => Check.Single<ServiceHasNoPorts>(
        Check.Service("{type: LoadBalancer, ports: []}"),
        "spec.ports",
        "Service 'web' has no ports, so the API server rejects it; add one, or make it headless");

    [Theory]
    [InlineData("{ports: [{port: 80}]}")]
    [InlineData("{clusterIP: None}")]
    [InlineData("{clusterIP: UNKNOWN}")]
    [InlineData("{clusterIPs: UNKNOWN}")]
    [InlineData("{type: ExternalName, externalName: example.com}")]
    [InlineData("{type: UNKNOWN}")]
    [InlineData("{ports: UNKNOWN}")]
    [InlineData("{ports: [OPEN]}")]
    [InlineData("{OPEN: 1}")]
    [InlineData("UNKNOWN")]
    [InlineData("{ports: text}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ServiceHasNoPorts>(Check.SetWithUnknowns(Check.Service(spec))));
}
