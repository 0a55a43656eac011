namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7061")]
public class ConfigMapOrSecretKeyDoesNotExistTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        var web = m.Deployment("web").Container("web", "example/web:1");
        m.Yaml("""
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings }
            data: { LOG_LEVEL: info }
            """);
        web.Env("LEVEL", EnvValue.ConfigMap("settings", {|SVC7061:"LOG_LEVLE"|}));
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        var web = m.Deployment("web").Container("web", "example/web:1");
        m.Yaml("""
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings }
            data: { LOG_LEVEL: info }
            """);
        web.Env("LEVEL", EnvValue.ConfigMap("settings", "LOG_LEVEL"));
        """");
}
