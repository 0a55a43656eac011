namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5018")]
public class ExternalNameForHttpTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service("api").Type(ServiceType.ExternalName).ExternalName({|SVC5018:"api.example.com"|}).Port(443);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ExternalName("api", "api.example.com");
        """);
}
