namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6009")]
public class EndpointsOfAServiceWithSelectorTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var db = m.Deployment("db");
        m.Service("db").Select(db).Port(5432);
        m.Endpoints({|SVC6009:"db"|}).Addresses("203.0.113.7").Port(5432);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.WithoutSelector("db").Port(5432).Endpoints("203.0.113.7");
        """);
}
