namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1008")]
public class ServiceSelectsPodsThatEndTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.Deployment("web").Labels(("app", "web")).Container("web", "web:1").Port("http", 8080);
        m.Yaml("""
            apiVersion: batch/v1
            kind: Job
            metadata: { name: migrate }
            spec: { template: { metadata: { labels: { app: web } }, spec: { restartPolicy: Never, containers: [{ name: migrate, image: "migrate:1" }] } } }
            """);
        m.Service("web").{|SVC1008:Select(("app", "web"))|}.Port(80, to: 8080);
        """");

    [Fact]
    public Task Wrong_without_replicas() => Check.DefineAsync("""
        var web = m.Deployment("web").Replicas(0);
        m.Service("web").Select({|SVC1008.info:web|}).Port(80);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        m.Deployment("web").Labels(("app", "web")).Container("web", "web:1").Port("http", 8080);
        m.Yaml("""
            apiVersion: batch/v1
            kind: Job
            metadata: { name: migrate }
            spec: { template: { metadata: { labels: { app: migrate } }, spec: { restartPolicy: Never, containers: [{ name: migrate, image: "migrate:1" }] } } }
            """);
        m.Service("web").Select(("app", "web")).Port(80, to: 8080);
        """");
}
