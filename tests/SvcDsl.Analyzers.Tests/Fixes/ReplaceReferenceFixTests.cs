using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class ReplaceReferenceFixTests
{
    [Fact]
    public Task Name_of_a_ConfigMap() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Yaml("{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { LEVEL: info } }");
        m.Deployment("web").Container("web", "web:1").Env("A", EnvValue.ConfigMap("settigns", "LEVEL"));
        """, """
        m.Yaml("{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { LEVEL: info } }");
        m.Deployment("web").Container("web", "web:1").Env("A", EnvValue.ConfigMap("settings", "LEVEL"));
        """, title: "Change name to \"settings\"");

    [Fact]
    public Task Key_of_a_Secret() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Yaml("{ apiVersion: v1, kind: Secret, metadata: { name: keys }, stringData: { password: x } }");
        m.Deployment("web").Container("web", "web:1").Env("A", EnvValue.Secret("keys", "passwrod"));
        """, """
        m.Yaml("{ apiVersion: v1, kind: Secret, metadata: { name: keys }, stringData: { password: x } }");
        m.Deployment("web").Container("web", "web:1").Env("A", EnvValue.Secret("keys", "password"));
        """, title: "Change key to \"password\"");

    [Fact]
    public Task Not_the_whole_YAML_around_the_name() => Fix.NothingAsync<ReplaceValueFix>("""
        m.Yaml("{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { LEVEL: info } }");
        m.Deployment("web").Container("web", "web:1").Merge("envFrom: [{ configMapRef: { name: settigns } }]");
        """);
}
