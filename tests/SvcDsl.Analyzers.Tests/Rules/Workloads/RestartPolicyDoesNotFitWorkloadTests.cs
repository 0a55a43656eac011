namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8020")]
public class RestartPolicyDoesNotFitWorkloadTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Yaml({|SVC8020:"{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {spec: {containers: [{name: a, image: a}]}}}}"|});
        """);

    [Fact]
    public Task Wrong_for_ever() => Check.DefineAsync("""
        m.Deployment("web").Merge({|SVC8020:"spec: {template: {spec: {restartPolicy: Never}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Yaml("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {spec: {containers: [{name: a, image: a}], restartPolicy: Never}}}}");
        """);
}
