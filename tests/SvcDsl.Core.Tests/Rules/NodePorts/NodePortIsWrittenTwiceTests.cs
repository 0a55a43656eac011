namespace SvcDsl.Rules.NodePorts;

public class NodePortIsWrittenTwiceTests
{
    [Theory]
    [InlineData("{name: b, port: 81, nodePort: 30000}", "for TCP")]
    [InlineData("{name: b, port: 81, protocol: UDP, nodePort: 30000}", "for ports 80 and 81")]
    public void In_one_Service(string second, string why) => Check.Single<NodePortIsWrittenTwice>(
        Service(second),
        "spec.ports[1].nodePort",
        $"Service 'web' has node port 30000 twice {why}, so the API server rejects it; 30001 is free, or leave nodePort out and the cluster picks one");

    [Theory]
    [InlineData("{name: b, port: 80, protocol: UDP, nodePort: 30000}")]
    [InlineData("{name: b, port: 81, nodePort: 30001}")]
    [InlineData("{name: b, port: 81, protocol: UNKNOWN, nodePort: 30000}")]
    public void Silent(string second) => Assert.Empty(Check.With<NodePortIsWrittenTwice>(Check.SetWithUnknowns(Service(second))));

    private static string Service(string second) => Check.Service($"{{type: NodePort, ports: [{{name: a, port: 80, nodePort: 30000}}, {second}]}}");
}
