namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5014")]
public class LoadBalancerWithoutNodePortsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).AllocateNodePorts({|SVC5014:false|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).AllocateNodePorts(false).LoadBalancerClass("example.com/direct");
        """);
}
