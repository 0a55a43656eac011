namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6003")]
public class EndpointPortIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432);
        m.Endpoints("db").Addresses("203.0.113.7").Port({|SVC6003:0|});
        """);

    [Fact]
    public Task Wrong_without_names() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(1, name: "a").Port(2, name: "b");
        m.Endpoints("db").Addresses("203.0.113.7").Port(1, name: "a").{|SVC6003:Port(2)|};
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(1, name: "a").Port(2, name: "b");
        m.Endpoints("db").Addresses("203.0.113.7").Port(1, name: "a").Port(2, name: "b");
        """);
}
