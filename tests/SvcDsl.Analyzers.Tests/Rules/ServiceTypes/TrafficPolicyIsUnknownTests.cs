namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5008")]
public class TrafficPolicyIsUnknownTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge({|SVC5008:"spec: { internalTrafficPolicy: local }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).InternalTrafficPolicy(TrafficPolicy.Local);
        """);
}
