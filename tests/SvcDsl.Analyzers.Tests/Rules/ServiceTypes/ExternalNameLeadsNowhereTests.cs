namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5005")]
public class ExternalNameLeadsNowhereTests
{
    [Fact]
    public Task Wrong_loop() => Check.DefineAsync("""
        m.ExternalName("a", {|SVC5005>0:"b.default.svc.cluster.local"|});
        m.ExternalName("b", {|#0:"a.default.svc.cluster.local"|});
        """);

    [Fact]
    public Task Wrong_short() => Check.DefineAsync("""
        m.ExternalName("api", {|SVC5005.warning:"api.shop.svc"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ExternalName("api", "api.shop.svc.cluster.local");
        """);
}
