namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6001")]
public class EndpointAddressIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432).Endpoints("203.0.113.7", {|SVC6001:"127.0.0.1"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432).Endpoints("203.0.113.7", "2001:db8::7");
        """);
}
