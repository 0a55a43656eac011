namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7009")]
public class IngressClassIsWrittenTwiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml({|SVC7009:"""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: web, annotations: { kubernetes.io/ingress.class: traefik } }
            spec:
              ingressClassName: nginx
              rules:
              - http:
                  paths:
                  - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml("""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: web }
            spec:
              ingressClassName: nginx
              rules:
              - http:
                  paths:
                  - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
            """);
        """");
}
