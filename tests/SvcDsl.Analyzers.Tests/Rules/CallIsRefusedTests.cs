namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC9011")]
public class CallIsRefusedTests
{
    [Fact]
    public Task Wrong_argument() => Check.DefineAsync("""
        m.Deployment("web").Replicas({|SVC9011:-1|});
        """);

    [Fact]
    public Task Wrong_YAML() => Check.DefineAsync("""
        m.Yaml({|SVC9011:"a: ["|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Replicas(0);
        """);
}
