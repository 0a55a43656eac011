namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1005")]
public class ServiceSelectsSeveralWorkloadsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var web = m.Deployment("web").Labels(("app", "shop"), ("tier", "web"));
        web.Container("web", "web:1").Port("http", 8080);
        m.Deployment("worker").Labels(("app", "shop"), ("tier", "worker")).Container("worker", "worker:1");
        m.Service("web").{|SVC1005:Select(("app", "shop"))|}.Port(80, to: 8080);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web").Labels(("app", "shop"), ("tier", "web"));
        web.Container("web", "web:1").Port("http", 8080);
        m.Deployment("worker").Labels(("app", "shop"), ("tier", "worker")).Container("worker", "worker:1");
        m.Service("web").Select(web).Port(80, to: 8080);
        """);

    [Fact]
    public Task Right_for_a_canary() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "shop"), ("track", "a")).Container("web", "web:1").Port("http", 8080);
        m.Deployment("canary").Labels(("app", "shop"), ("track", "b")).Container("web", "web:2").Port("http", 8080);
        m.Service("web").Select(("app", "shop")).Port(80, to: "http");
        """);
}
