namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5010")]
public class SessionAffinityConfigIsIgnoredTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge({|SVC5010:"spec: { sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).SessionAffinity(60);
        """);
}
