namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8026")]
public class ActiveDeadlineOnATemplateTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Merge({|SVC8026:"spec: {template: {spec: {activeDeadlineSeconds: 5}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Yaml("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {activeDeadlineSeconds: 5, template: {spec: {containers: [{name: a, image: a}], restartPolicy: Never}}}}");
        """);
}
