namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6002")]
public class EndpointsHaveNoAddressesTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432);
        m.Endpoints("db").{|SVC6002:Port(5432)|};
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432);
        m.Endpoints("db").NotReadyAddresses("203.0.113.7").Port(5432);
        """);
}
