namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3012")]
public class LoadBalancerSourceRangeIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).SourceRanges({|SVC3012:"203.0.113.7"|});
        """);

    [Fact]
    public Task Wrong_type() => Check.DefineAsync("""
        m.Service("web").Port(80).Merge({|SVC3012:"spec: { loadBalancerSourceRanges: [203.0.113.0/24] }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).SourceRanges("0.0.0.0/0");
        """);
}
