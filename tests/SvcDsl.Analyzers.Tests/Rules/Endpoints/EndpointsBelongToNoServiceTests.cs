namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6007")]
public class EndpointsBelongToNoServiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.WithoutSelector("database").Port(5432);
        m.Endpoints({|SVC6007:"db"|}).Addresses("203.0.113.7").Port(5432);
        """);

    [Fact]
    public Task Wrong_in_another_namespace() => Check.DefineAsync("""
        m.WithoutSelector("db").In("a").Port(5432);
        m.Endpoints({|SVC6007:"db"|}).In("b").Addresses("203.0.113.7").Port(5432);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432);
        m.Endpoints("db").Addresses("203.0.113.7").Port(5432);
        """);
}
