namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7023")]
public class NetworkPolicyPeersAreSeparateTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml({|SVC7023:"""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: web }
            spec:
              podSelector: { matchLabels: { app: web } }
              ingress:
              - from:
                - namespaceSelector: { matchLabels: { team: monitoring } }
                - podSelector: { matchLabels: { app: prometheus } }
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
              ingress:
              - from:
                - namespaceSelector: { matchLabels: { team: monitoring } }
                  podSelector: { matchLabels: { app: prometheus } }
            """);
        """");
}
