namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2012")]
public class NamedTargetPortHasTwoNumbersTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web"), ("track", "a")).Container("web", "web:1").Port("http", 8080);
        m.Deployment("canary").Labels(("app", "web"), ("track", "b")).Container("web", "web:2").Port("http", 9090);
        m.Service("web").Select(("app", "web")).Port(80, to: {|SVC2012:"http"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web"), ("track", "a")).Container("web", "web:1").Port("http", 8080);
        m.Deployment("canary").Labels(("app", "web"), ("track", "b")).Container("web", "web:2").Port("http", 8080);
        m.Service("web").Select(("app", "web")).Port(80, to: "http");
        """);
}
