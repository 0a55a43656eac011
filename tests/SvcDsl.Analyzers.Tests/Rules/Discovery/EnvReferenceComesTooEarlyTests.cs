namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6013")]
public class EnvReferenceComesTooEarlyTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Env("URL", {|SVC6013>0:"http://$(API)/"|}).Env({|#0:"API"|}, "api");
        """);

    [Fact]
    public Task Wrong_nearly() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Env("POD_NAME", "a").Args({|SVC6013.warning:"$(PODNAME)"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Env("API", "api").Env("URL", "http://$(API)/").Env("TEXT", "$$(LATER)").Env("LATER", "x");
        """);
}
