namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7060")]
public class ConfigMapOrSecretDoesNotExistTests
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
        web.Merge({|SVC7060:"envFrom: [{ configMapRef: { name: settigns } }]"|});
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
        web.Merge("envFrom: [{ configMapRef: { name: settings } }]");
        """");
}
