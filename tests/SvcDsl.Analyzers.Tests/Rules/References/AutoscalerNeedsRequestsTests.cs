namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7053")]
public class AutoscalerNeedsRequestsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.{|SVC7053:Container("web", "example/web:1")|}.WithPort(5000, "http");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml("""
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: { name: web }
            spec:
              scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
              maxReplicas: 5
              metrics:
              - type: Resource
                resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }
            """);
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web");
        web.Container("web", "example/web:1").WithPort(5000, "http").Requests(cpu: "100m");
        m.Service("web").Select(web).Port(80, to: 5000, name: "http");
        m.Yaml("""
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: { name: web }
            spec:
              scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
              maxReplicas: 5
              metrics:
              - type: Resource
                resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }
            """);
        """");
}
