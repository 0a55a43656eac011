namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5009")]
public class SessionAffinityIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge({|SVC5009:"spec: { sessionAffinity: Cookie }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).SessionAffinity(600);
        """);
}
