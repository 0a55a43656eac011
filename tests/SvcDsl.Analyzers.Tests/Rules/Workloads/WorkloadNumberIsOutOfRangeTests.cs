namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8021")]
public class WorkloadNumberIsOutOfRangeTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").MinReadySeconds({|SVC8021:600|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Wrong_when_negative() => Check.DefineAsync("""
        m.Yaml({|SVC8021:"{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {backoffLimit: -1, template: {spec: {containers: [{name: a, image: a}], restartPolicy: Never}}}}"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Replicas(0).MinReadySeconds(599).Container("web", "web:1");
        """);
}
