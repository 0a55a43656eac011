namespace SvcDsl.Rules.NodePorts;

public class NodePortNeedsAnotherTypeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("type: ClusterIP, ")]
    public void ClusterIP(string type) => Assert.Equal("NodePort", Check.Single<NodePortNeedsAnotherType>(
        Check.Service($"{{{type}ports: [{{port: 80, nodePort: 30000}}]}}"),
        "spec.ports[0].nodePort",
        "Service 'web' asks for node port 30000, but its type is ClusterIP, so the API server rejects it; make the type NodePort or remove nodePort").Fix[FixKeys.ServiceType]);

    [Fact]
    public void A_headless_Service_cannot_become_a_NodePort() => Assert.Empty(Check.Single<NodePortNeedsAnotherType>(
        Check.Service("{clusterIP: None, ports: [{port: 80, nodePort: 30000}]}"),
        "spec.ports[0].nodePort",
        "Service 'web' asks for node port 30000, but its type is ClusterIP, so the API server rejects it; remove nodePort").Fix);

    [Fact]
    public void ExternalName_is_a_warning() => Assert.Equal(Level.Warning, Check.Single<NodePortNeedsAnotherType>(
        Check.Service("{type: ExternalName, externalName: a.b, ports: [{port: 80, nodePort: 30000}]}"),
        "spec.ports[0].nodePort",
        "Service 'web' asks for node port 30000, but its type is ExternalName, so nothing will listen on it; remove nodePort").Level);

    [Theory]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: 30000}]}")]
    [InlineData("{type: LoadBalancer, ports: [{port: 80, nodePort: 30000}]}")]
    [InlineData("{ports: [{port: 80, nodePort: 0}]}")]
    [InlineData("{type: UNKNOWN, ports: [{port: 80, nodePort: 30000}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<NodePortNeedsAnotherType>(Check.SetWithUnknowns(Check.Service(spec))));
}
