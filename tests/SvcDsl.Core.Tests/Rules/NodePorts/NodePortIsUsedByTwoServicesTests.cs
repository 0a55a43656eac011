namespace SvcDsl.Rules.NodePorts;

public class NodePortIsUsedByTwoServicesTests
{
    [Fact]
    public void Whatever_the_protocol_and_the_namespace()
    {
        Finding finding = Check.Single<NodePortIsUsedByTwoServices>(
            Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 30000}]}", "a")
                + "\n---\n{apiVersion: v1, kind: Service, metadata: {name: b, namespace: ns}, spec: {type: LoadBalancer, ports: [{port: 53, protocol: UDP, nodePort: 30000}]}}",
            "spec.ports[0].nodePort",
            "Service 'ns/b' asks for node port 30000, which Service 'a' has already, so whichever comes second is rejected; 30001 is free, or leave nodePort out and the cluster picks one");
        Assert.Equal("30001", finding.Fix[FixKeys.Replacement]);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void Each_of_several_is_offered_another_port() => Assert.Equal(["30001", "30002"], Check.With<NodePortIsUsedByTwoServices>(Check.SetOf(
        string.Concat(new[] { "a", "b", "c" }.Select(name => Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 30000}]}", name)))))
        .Select(finding => finding.Fix[FixKeys.Replacement]));

    [Fact]
    public void Silent()
    {
        string a = Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 30000}]}", "a");
        Check.Silent<NodePortIsUsedByTwoServices>(a + a);
        Check.Silent<NodePortIsUsedByTwoServices>(a + Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 30001}]}", "b"));
        Check.Silent<NodePortIsUsedByTwoServices>(a + Check.Service("{ports: [{port: 80, nodePort: 30000}]}", "b"));
        Check.Silent<NodePortIsUsedByTwoServices>(a + Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 0}]}", "b") + Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 0}]}", "c"));
    }
}
