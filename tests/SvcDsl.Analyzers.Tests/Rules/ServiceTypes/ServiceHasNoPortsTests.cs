namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5015")]
public class ServiceHasNoPortsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP({|SVC5015:"web"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80);
        m.Headless("pods");
        m.ExternalName("api", "api.example.com");
        """);
}
