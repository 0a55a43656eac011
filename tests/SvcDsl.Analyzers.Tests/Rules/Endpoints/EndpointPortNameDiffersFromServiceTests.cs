namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6008")]
public class EndpointPortNameDiffersFromServiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432, name: {|#0:"sql"|});
        m.Endpoints("db").Addresses("203.0.113.7").Port(5432, name: {|SVC6008>0:"postgres"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432, name: "sql");
        m.Endpoints("db").Addresses("203.0.113.7").Port(15432, name: "sql");
        """);
}
