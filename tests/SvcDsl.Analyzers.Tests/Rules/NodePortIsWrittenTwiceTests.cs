namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3004")]
public class NodePortIsWrittenTwiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.NodePort("web").Port(80, nodePort: {|#0:30080|}, name: "a").Port(81, nodePort: {|SVC3004>0:30080|}, name: "b");
        """);

    [Fact]
    public Task Right_with_two_protocols() => Check.DefineAsync("""
        m.NodePort("dns").Port({|#0:53|}, nodePort: 30053, name: "a").Port({|SVC5016>0:53|}, nodePort: 30053, name: "b", protocol: Protocol.Udp);
        """);
}
