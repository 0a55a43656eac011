namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7024")]
public class EgressWithoutDnsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml({|SVC7024:"""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: web }
            spec:
              podSelector: { matchLabels: { app: web } }
              policyTypes: [Egress]
              egress:
              - ports: [{ port: 443 }]
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: web }
            spec:
              podSelector: { matchLabels: { app: web } }
              policyTypes: [Egress]
              egress:
              - ports: [{ port: 443 }]
              - ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }]
            """);
        """");
}
