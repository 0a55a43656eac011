namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1007")]
public class TwoWorkloadsSelectTheSamePodsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", {|#0:"web"|}));
        m.Deployment("canary").Labels(("app", {|SVC1007>0:"web"|}));
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web"), ("track", "stable"));
        m.Deployment("canary").Labels(("app", "web"), ("track", "canary"));
        """);
}
