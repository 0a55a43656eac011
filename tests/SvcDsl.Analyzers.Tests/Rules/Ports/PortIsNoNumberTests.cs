namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2015")]
public class PortIsNoNumberTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Merge({|SVC2015:"ports: [{ containerPort: '80' }]"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Merge("ports: [{ containerPort: 80 }]");
        """);
}
