namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6018")]
public class EndpointIsAClusterIPTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service("api").Select(m.Deployment("api")).ClusterAddress({|#0:"10.96.0.20"|}).Port(80);
        m.WithoutSelector("db").Port(80).Endpoints({|SVC6018>0:"10.96.0.20"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Service("api").Select(m.Deployment("api")).ClusterAddress("10.96.0.20").Port(80);
        m.WithoutSelector("db").Port(80).Endpoints("203.0.113.7");
        """);
}
