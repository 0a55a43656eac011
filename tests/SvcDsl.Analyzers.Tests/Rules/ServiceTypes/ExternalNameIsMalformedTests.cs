namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5003")]
public class ExternalNameIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ExternalName("api", {|SVC5003:"10.0.0.1"|});
        """);

    [Fact]
    public Task Wrong_without_a_host() => Check.DefineAsync("""
        m.Service({|SVC5003:"api"|}).Type(ServiceType.ExternalName);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ExternalName("api", "api.example.com");
        """);
}
