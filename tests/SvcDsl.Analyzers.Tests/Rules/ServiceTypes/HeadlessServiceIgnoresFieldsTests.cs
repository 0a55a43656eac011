namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5006")]
public class HeadlessServiceIgnoresFieldsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Headless("db").Port(5432).Merge({|SVC5006:"spec: { sessionAffinity: ClientIP }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("db").Port(5432).SessionAffinity();
        """);
}
