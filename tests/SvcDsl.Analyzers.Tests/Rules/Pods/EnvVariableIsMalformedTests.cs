namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8004")]
public class EnvVariableIsMalformedTests
{
    [Fact]
    public Task Wrong_field() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Env("IP", EnvValue.Field({|SVC8004:"status.podIp"|}));
        """);

    [Fact]
    public Task Wrong_key() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Env("A", EnvValue.ConfigMap("a", {|SVC8004:"a b"|}));
        """);

    [Fact]
    public Task Wrong_value() => Check.DefineAsync("""
        m.Yaml({|SVC8004:"{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: web, image: web, env: [{name: PORT, value: 80}]}]}}"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Env("IP", EnvValue.Field("status.podIP")).Env("a.b", EnvValue.Secret("a", "b")).Env("PORT", 80);
        """);
}
