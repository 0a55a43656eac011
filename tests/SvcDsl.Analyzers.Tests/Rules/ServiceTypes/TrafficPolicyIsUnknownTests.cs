namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5008")]
public class TrafficPolicyIsUnknownTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge("spec: { internalTrafficPolicy: {|SVC5008:local|} }");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).InternalTrafficPolicy(TrafficPolicy.Local);
        """);
}
