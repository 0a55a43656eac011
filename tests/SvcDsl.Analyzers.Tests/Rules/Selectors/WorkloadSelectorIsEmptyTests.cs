namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1003")]
public class WorkloadSelectorIsEmptyTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.Yaml({|SVC1003:"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              selector: { }
              template:
                metadata: { labels: { app: web } }
                spec: { containers: [{ name: web, image: "web:1" }] }
            """|});
        """");

    [Fact]
    public Task Wrong_as_a_Service_has_it() => Check.DefineAsync(""""
        m.Yaml({|SVC1003:"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              selector: { app: web }
              template:
                metadata: { labels: { app: web } }
                spec: { containers: [{ name: web, image: "web:1" }] }
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        m.Yaml("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              selector: { matchLabels: { app: web } }
              template:
                metadata: { labels: { app: web } }
                spec: { containers: [{ name: web, image: "web:1" }] }
            """);
        """");
}
