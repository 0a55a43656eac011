namespace SvcDsl.Rules.ServiceTypes;

public class ServiceTypeIsUnknownTests
{
    [Fact]
    public void A_slip() => Assert.Equal("NodePort", Check.Single<ServiceTypeIsUnknown>(
        Check.Service("{type: Nodeport, ports: [{port: 80}]}"),
        "spec.type",
        "The type 'Nodeport' of Service 'web' does not exist, so the API server rejects it; did you mean NodePort?").Fix[FixKeys.Replacement]);

    [Fact]
    public void Nothing_alike() => Check.Single<ServiceTypeIsUnknown>(
        Check.Service("{type: Internal, ports: [{port: 80}]}"),
        "spec.type",
        "The type 'Internal' of Service 'web' does not exist, so the API server rejects it; write ClusterIP, NodePort, LoadBalancer or ExternalName");

    [Fact]
    public void Headless_is_no_type() => Check.Single<ServiceTypeIsUnknown>(
        Check.Service("{type: Headless, ports: [{port: 80}]}"),
        "spec.type",
        "The type 'Headless' of Service 'web' does not exist, so the API server rejects it; write type: ClusterIP and clusterIP: None");

    [Theory]
    [InlineData("{type: ClusterIP}")]
    [InlineData("{type: NodePort}")]
    [InlineData("{type: LoadBalancer}")]
    [InlineData("{type: ExternalName}")]
    [InlineData("{type: ''}")]
    [InlineData("{type: UNKNOWN}")]
    [InlineData("{type: 1}")]
    [InlineData("{}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ServiceTypeIsUnknown>(Check.SetWithUnknowns(Check.Service(spec))));
}
