namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3007")]
public class ClusterIPIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).ClusterAddress({|SVC3007:"10.96.0"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).ClusterAddress("10.96.0.10");
        m.ClusterIP("web6").Port(80).ClusterAddress("fd00::10");
        """);
}
