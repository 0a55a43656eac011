namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5016")]
public class PortIsSharedByTwoProtocolsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("dns").Port({|#0:53|}, name: "tcp").Port({|SVC5016>0:53|}, name: "udp", protocol: Protocol.Udp);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("dns").Port(53, name: "tcp").Port(54, name: "udp", protocol: Protocol.Udp);
        """);
}
