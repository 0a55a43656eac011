namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5009")]
public class SessionAffinityIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge("spec: { sessionAffinity: {|SVC5009:Cookie|} }");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).SessionAffinity(600);
        """);
}
