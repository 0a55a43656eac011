namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2013")]
public class HostPortIsTakenTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("edge").Container("web", "web:1").Merge({|SVC2013:"ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 80 }]"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("edge").Container("web", "web:1").Merge("ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 81 }]");
        """);
}
