namespace SvcDsl.Rules.NodePorts;

public class NodePortIsOutOfRangeTests
{
    [Fact]
    public void Outside_the_range()
    {
        Finding finding = Check.Single<NodePortIsOutOfRange>(
            Check.Service("{type: NodePort, ports: [{name: a, port: 80, nodePort: 30000}, {name: b, port: 81, nodePort: 80}]}"),
            "spec.ports[1].nodePort",
            "Service 'web' asks for node port 80, which is outside the cluster's range 30000-32767, so the API server rejects it; 30001 is free, or leave nodePort out and the cluster picks one");
        Assert.Equal("30001", finding.Fix[FixKeys.Replacement]);
    }

    [Fact]
    public void The_range_is_the_teams()
    {
        string yaml = Check.Service("{type: LoadBalancer, ports: [{port: 80, nodePort: 80}]}");
        Assert.Empty(Check.With<NodePortIsOutOfRange>(Check.SetOf(yaml), new RuleSettings { NodePorts = new PortRange(80, 80) }));
        Finding finding = Assert.Single(Check.With<NodePortIsOutOfRange>(
            Check.SetOf(yaml + Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 81}]}", "other")), new RuleSettings { NodePorts = new PortRange(80, 80) }));
        Assert.EndsWith("rejects it; leave nodePort out", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: 32767}]}")]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: 0}]}")]
    [InlineData("{ports: [{port: 80, nodePort: 80}]}")]
    [InlineData("{type: UNKNOWN, ports: [{port: 80, nodePort: 80}]}")]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: UNKNOWN}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<NodePortIsOutOfRange>(Check.SetWithUnknowns(Check.Service(spec))));
}
