namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5004")]
public class ExternalNameIgnoresFieldsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service("db").Type(ServiceType.ExternalName).ExternalName("db.example.com").{|SVC5004:Select(("app", "db"))|};
        """);

    [Fact]
    public Task Wrong_type() => Check.DefineAsync("""
        m.Service("db").Port(5432).ExternalName({|SVC5004:"db.example.com"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ExternalName("db", "db.example.com");
        """);
}
