namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7031")]
public class StatefulSetServiceIsNotHeadlessTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.Service("db").Select(("app", "db")).Port(5432);
        m.Yaml({|SVC7031:"""
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
