namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3011")]
public class ExternalIPsAreNotRoutedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).{|SVC3011:ExternalIPs("203.0.113.10")|};
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.WithoutSelector("web").Port(80).Endpoints("203.0.113.10");
        """);
}
