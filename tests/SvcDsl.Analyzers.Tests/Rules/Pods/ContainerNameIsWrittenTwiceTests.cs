namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8002")]
public class ContainerNameIsWrittenTwiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container({|#0:"web"|}, "web:1");
        web.Container({|SVC8002>0:"web"|}, "proxy:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1");
        web.Container("proxy", "proxy:1");
        """);
}
