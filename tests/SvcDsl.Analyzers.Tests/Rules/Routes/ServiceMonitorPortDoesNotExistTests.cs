namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7012")]
public class ServiceMonitorPortDoesNotExistTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Labels(("team", "shop")).Select(web).Port(80, to: 5000, name: "http");
        m.Yaml({|SVC7012:"""
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: { name: web }
            spec:
              selector: { matchLabels: { team: shop } }
              endpoints: [{ port: metrics }]
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Labels(("team", "shop")).Select(web).Port(80, to: 5000, name: "http");
        m.Yaml("""
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: { name: web }
            spec:
              selector: { matchLabels: { team: shop } }
              endpoints: [{ port: http }]
            """);
        """");
}
