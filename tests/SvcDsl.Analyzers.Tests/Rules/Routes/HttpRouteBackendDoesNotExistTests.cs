namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7011")]
public class HttpRouteBackendDoesNotExistTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml({|SVC7011:"""
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: web }
            spec:
              parentRefs: [{ name: gateway }]
              rules:
              - backendRefs: [{ name: web, port: 5000 }]
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml("""
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: { name: web }
            spec:
              parentRefs: [{ name: gateway }]
              rules:
              - backendRefs: [{ name: web, port: 80 }]
            """);
        """");
}
