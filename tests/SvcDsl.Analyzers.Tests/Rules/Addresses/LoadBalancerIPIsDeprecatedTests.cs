namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3014")]
public class LoadBalancerIPIsDeprecatedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).Merge({|SVC3014:"spec: { loadBalancerIP: 203.0.113.10 }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).Annotations(("metallb.io/loadBalancerIPs", "203.0.113.10"));
        """);
}
