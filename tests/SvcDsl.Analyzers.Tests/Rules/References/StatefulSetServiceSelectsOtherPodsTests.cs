namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7032")]
public class StatefulSetServiceSelectsOtherPodsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Headless("db").Select(web).Port(5000);
        m.Yaml({|SVC7032:"""
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: { name: db }
            spec:
              serviceName: db
              replicas: 3
              selector: { matchLabels: { app: db } }
              template:
                metadata: { labels: { app: db } }
                spec: { containers: [{ name: db, image: 'example/db:1', ports: [{ containerPort: 5432 }] }] }
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Headless("db").Select(("app", "db")).Port(5432);
        m.Yaml("""
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: { name: db }
            spec:
              serviceName: db
              replicas: 3
              selector: { matchLabels: { app: db } }
              template:
                metadata: { labels: { app: db } }
                spec: { containers: [{ name: db, image: 'example/db:1', ports: [{ containerPort: 5432 }] }] }
            """);
        """");
}
