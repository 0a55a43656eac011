namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8014")]
public class QuantityIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Limits(memory: {|SVC8014:"64MB"|});
        """);

    [Fact]
    public Task Wrong_letter() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Requests(memory: {|SVC8014.warning:"64m"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Requests("64m", "64Mi").Limits("1.5", "1e9");
        """);
}
