namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2010")]
public class AppProtocolIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(8080).Merge({|SVC2010:"spec: { ports: [{ port: 8080, appProtocol: http 2 }] }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(8080).Merge("spec: { ports: [{ port: 8080, appProtocol: kubernetes.io/h2c }] }");
        """);
}
