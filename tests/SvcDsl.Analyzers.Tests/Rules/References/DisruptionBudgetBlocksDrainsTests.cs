namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7041")]
public class DisruptionBudgetBlocksDrainsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml({|SVC7041:"""
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: web }
            spec:
              minAvailable: 1
              selector: { matchLabels: { app: web } }
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        web.Replicas(2);
        m.Yaml("""
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: web }
            spec:
              minAvailable: 1
              selector: { matchLabels: { app: web } }
            """);
        """");
}
