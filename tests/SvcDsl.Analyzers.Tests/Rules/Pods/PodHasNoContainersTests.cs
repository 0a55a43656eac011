namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8001")]
public class PodHasNoContainersTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Yaml({|SVC8001:"{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: []}}"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Yaml("{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: web, image: web, }]}}");
        """);
}
