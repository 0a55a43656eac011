namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6014")]
public class EnvVariableIsWrittenTwiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Yaml({|SVC6014:"{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: web, image: web, env: [{name: A, value: a}, {name: A, value: b}]}]}}"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Env("A", "a").Env("A", "b");
        """);
}
