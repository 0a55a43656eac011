namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3008")]
public class ClusterIPIsUsedByTwoServicesTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("a").Port(80).ClusterAddress({|#0:"10.96.0.10"|});
        m.ClusterIP("b").In("other").Port(80).ClusterAddress({|SVC3008>0:"10.96.0.10"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("a").Port(80).ClusterAddress("10.96.0.10");
        m.ClusterIP("b").Port(80).ClusterAddress("10.96.0.11");
        """);
}
