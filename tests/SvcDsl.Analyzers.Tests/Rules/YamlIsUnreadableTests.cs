using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC9020")]
public class YamlIsUnreadableTests
{
    [Fact]
    public Task Wrong_syntax() => Test("apiVersion: v1\nkind: Service\nmetadata:\n{|SVC9020:|}\tname: web\n");

    [Fact]
    public Task Wrong_key_that_is_written_twice() => new ManifestTest(Code.File("class Nothing;"))
    {
        Details = { ["said"] = new("The key 'name' is already written in line 4, column 3; remove one of the two") },
    }.WithYaml("""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: a
          {|SVC9020=said:name|}: b
        """).VerifyAsync();

    [Fact]
    public Task Wrong_YAML_may_hold_what_others_select() => new ManifestTest(Code.Manifest("""m.Service("web").Select(("app", "web")).Port(80);"""))
        .WithYaml("""
        apiVersion: v1
        kind: ConfigMap
        {|SVC9020:kind|}: ConfigMap
        metadata: {name: api}
        """).VerifyAsync();

    [Theory]
    [InlineData("a: [1")]
    [InlineData("apiVersion: v2\nname: chart\nversion: '1\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("services:\n  web:\n    image: web\n    kind: x\n    apiVersion: [\n")]
    [InlineData("")]
    public Task Right_in_other_files(string text) => Test(text);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\nspec:\n  selector: {app: x}\n")]
    [InlineData("apiVersion: v1\nkind: Service\n{{- if .Values.x }}\nspec: {selector: {app: x}}\n{{- end }}\n")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: <% x %>, {{ y }}: 1 }}\n")]
    public Task Right_in_templates(string text) => Test(text);

    [Fact]
    public Task Right_braces_in_a_text() => Test("""
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: rules}
        data:
          alert: "{{ $labels.pod }} is down"
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {ports: [{port: 80}], selector: {|SVC1001:{app: web}|}}
        """);

    [Fact]
    public Task Right_patches_and_kustomizations_are_passed_over() => new ManifestTest(Code.File("class Nothing;"))
        .WithFile("/src/k8s/kustomization.yaml", "resources:\n- web.yaml\n- more\npatches:\n- path: patches/replicas.yaml\n")
        .WithFile("/src/k8s/web.yaml", Yaml.YamlFileTests.Deployment())
        .WithFile("/src/k8s/more/service.yaml", Yaml.YamlFileTests.Service(app: "{|SVC1001:wbe|}"))
        .WithFile("/src/k8s/patches/replicas.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2}\n").VerifyAsync();

    [Theory]
    [InlineData("resources: [https://example.com/web.yaml]")]
    [InlineData("resources: [../base]")]
    [InlineData("helmCharts: [{name: redis}]")]
    public Task Right_what_kustomize_brings_is_not_known(string kustomization) => new ManifestTest(Code.File("class Nothing;"))
        .WithFile("/src/k8s/kustomization.yaml", kustomization)
        .WithFile("/src/k8s/service.yaml", Yaml.YamlFileTests.Service()).VerifyAsync();

    private static Task Test(string yaml) => new ManifestTest(Code.File("class Nothing;")).WithYaml(yaml).VerifyAsync();
}
