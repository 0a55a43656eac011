namespace SvcDsl.Rules.NodePorts;

public class NodePortIsInTheDynamicBandTests
{
    [Fact]
    public void Above_the_static_band() => Assert.Equal("30001", Check.Single<NodePortIsInTheDynamicBand>(
        Check.Service("{type: NodePort, ports: [{name: a, port: 80, nodePort: 30000}, {name: b, port: 81, nodePort: 30086}]}"),
        "spec.ports[1].nodePort",
        "Service 'web' asks for node port 30086, but from 30086 on the cluster picks ports itself, so it may be taken already; 30001 is free, and lies in 30000-30085, which is left to you").Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData(30000, 30099, 30015, 0)]
    [InlineData(30000, 30099, 30016, 1)]
    [InlineData(20000, 40000, 20127, 0)]
    [InlineData(20000, 40000, 20128, 1)]
    [InlineData(30000, 30015, 30015, 0)]
    public void The_band_depends_on_the_range(int first, int last, int port, int findings) => Assert.Equal(findings, Check.With<NodePortIsInTheDynamicBand>(
        Check.SetOf(Check.Service($"{{type: NodePort, ports: [{{port: 80, nodePort: {port}}}]}}")), new RuleSettings { NodePorts = new PortRange(first, last) }).Count);

    [Fact]
    public void A_number_that_is_asked_for_twice_is_said_once() => Assert.Single(Check.With<NodePortIsInTheDynamicBand>(Check.SetOf(
        Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 31000}]}", "a") + Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 31000}]}", "b"))));

    [Fact]
    public void Nothing_is_free()
    {
        string ports = string.Join(", ", Enumerable.Range(30000, 17).Select(port => $"{{name: p{port}, port: {port}, nodePort: {port}}}"));
        Finding finding = Assert.Single(Check.With<NodePortIsInTheDynamicBand>(
            Check.SetOf(Check.Service($"{{type: NodePort, ports: [{ports}]}}")), new RuleSettings { NodePorts = new PortRange(30000, 30099) }));
        Assert.EndsWith("so it may be taken already; choose one from 30000-30015", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Fix);
    }

    [Theory]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: 30085}]}")]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: 29999}]}")]
    [InlineData("{type: NodePort, ports: [{port: 80}]}")]
    [InlineData("{ports: [{port: 80, nodePort: 31000}]}")]
    [InlineData("{type: UNKNOWN, ports: [{port: 80, nodePort: 31000}]}")]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: UNKNOWN}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<NodePortIsInTheDynamicBand>(Check.SetWithUnknowns(Check.Service(spec))));
}
