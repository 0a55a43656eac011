namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2011")]
public class PortNameIsInTwoContainersTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port({|#0:"http"|}, 8080);
        web.Container("admin", "admin:1").Port({|SVC2011>0:"http"|}, 9090);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        web.Container("admin", "admin:1").Port("http-admin", 9090);
        """);
}
