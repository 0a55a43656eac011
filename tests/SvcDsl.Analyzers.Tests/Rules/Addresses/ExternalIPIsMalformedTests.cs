namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3010")]
public class ExternalIPIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).ExternalIPs({|SVC3010:"127.0.0.1"|}, {|SVC3010:"example.com"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).ExternalIPs();
        """);
}
