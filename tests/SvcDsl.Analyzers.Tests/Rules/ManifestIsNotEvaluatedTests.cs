namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC9012")]
public class ManifestIsNotEvaluatedTests
{
    [Fact]
    public Task Wrong_a_value_of_the_running_program() => Check.DefineAsync("""
        m.Service({|SVC9012:Environment.MachineName|}).Port(80);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Service(m.Environment).Port(80);
        """);
}
