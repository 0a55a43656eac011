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
    public Task Name_in_YAML() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Yaml("{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { LEVEL: info } }");
        m.Deployment("web").Container("web", "web:1").Merge("envFrom: [{ configMapRef: { name: settigns } }]");
        """, """
        m.Yaml("{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { LEVEL: info } }");
        m.Deployment("web").Container("web", "web:1").Merge("envFrom: [{ configMapRef: { name: settings } }]");
        """);

    [Fact]
    public Task Service_and_port_of_an_Ingress() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Service("web").Select(m.Deployment("web")).Port(80, to: 5000);
        m.Yaml("{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { defaultBackend: { service: { name: wbe, port: { number: 80 } } } } }");
        m.Yaml("{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: b }, spec: { defaultBackend: { service: { name: web, port: { number: 5000 } } } } }");
        """, """
        m.Service("web").Select(m.Deployment("web")).Port(80, to: 5000);
        m.Yaml("{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a }, spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } } }");
        m.Yaml("{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: b }, spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } } }");
        """);
}
