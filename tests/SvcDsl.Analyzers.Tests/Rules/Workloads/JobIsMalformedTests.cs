namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8024")]
public class JobIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Yaml({|SVC8024:"{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {completionMode: Indexed, template: {spec: {containers: [{name: a, image: a}], restartPolicy: Never}}}}"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Yaml("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {completionMode: Indexed, completions: 2, template: {spec: {containers: [{name: a, image: a}], restartPolicy: Never}}}}");
        """);
}
