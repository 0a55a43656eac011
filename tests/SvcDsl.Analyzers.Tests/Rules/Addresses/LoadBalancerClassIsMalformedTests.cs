namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3016")]
public class LoadBalancerClassIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).LoadBalancerClass({|SVC3016:"example.com/a/b"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).LoadBalancerClass("example.com/a");
        """);
}
