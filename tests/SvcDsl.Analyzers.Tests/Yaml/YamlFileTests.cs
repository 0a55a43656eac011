using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Yaml;

/// <summary>YAML files of a project are one set with its manifests.</summary>
public class YamlFileTests
{
    private const string Nothing = "class Nothing;";

    [Fact]
    public Task A_csharp_service_finds_a_deployment_in_yaml() => Test(
        Code.Manifest("""m.Service("web").Select(("app", "web")).Port(80, to: 5000);""")).WithYaml(Deployment()).VerifyAsync();

    [Fact]
    public Task A_yaml_service_finds_a_deployment_in_csharp() => Test(
        Code.Manifest("""m.Deployment("web").Container("c", "c:1").Port("http", 5000);""")).WithYaml(Service()).VerifyAsync();

    [Fact]
    public Task A_label_of_a_csharp_service_differs_from_yaml() => new ManifestTest(
        Code.Manifest("""m.Service("web").Select(("app", {|SVC1001=said>0:"wbe"|})).Port(80);"""))
    {
        Details = { ["said"] = new("Service 'web' selects app=wbe, which no workload has, so it gets no endpoints: Deployment 'web' has app=web; did you mean that?") },
    }.WithYaml(Deployment(label: "{|#0:web|}")).VerifyAsync();

    [Fact]
    public Task A_label_of_a_yaml_service_differs_from_csharp() => new ManifestTest(
        Code.Manifest("""m.Deployment({|#0:"web"|}).Container("c", "c:1");"""))
    {
        Details = { ["said"] = new("Service 'web' selects app=wbe, which no workload has, so it gets no endpoints: Deployment 'web' has app=web; did you mean that?") },
    }.WithYaml(Service(app: "{|SVC1001=said>0:wbe|}")).VerifyAsync();

    [Fact]
    public Task Files_are_one_set() => Test(Code.Manifest(""))
        .WithYaml(Deployment(), Service() + "\n---" + Service("other", "{|SVC1001:wbe|}")).VerifyAsync();

    [Fact]
    public Task Without_a_manifest_class_the_files_are_checked_alone() => Test(Code.File(Nothing))
        .WithYaml(Deployment(), Service(app: "{|SVC1001:wbe|}")).VerifyAsync();

    [Fact]
    public async Task Without_a_reference_the_files_are_checked_alone()
    {
        Compilation compilation = CSharpCompilation.Create("Test", [], References.All.Where(reference => !reference.Display!.Contains("SvcDsl", StringComparison.Ordinal)), TestCompilation.CompilationOptions);
        Assert.Null(compilation.GetTypeByMetadataName("SvcDsl.Manifest"));
        var options = new TestOptions(new Dictionary<string, string>(), new TestText("/src/a.yaml", Service()));
        Assert.Equal("SVC1001", Assert.Single(await AnalyzerRun.AllAsync(compilation, options)).Id);
    }

    [Fact]
    public Task A_node_port_is_used_in_both() => Test(
        Code.Manifest("""
            var web = m.Deployment("web");
            web.Container("c", "c:1").Port("http", 80);
            m.NodePort("a").Select(web).Port(80, nodePort: {|SVC3002>0:30080|});
            """)).WithYaml("""
            apiVersion: v1
            kind: Service
            metadata:
              name: b
            spec:
              type: NodePort
              selector:
                app: web
              ports:
              - port: 80
                nodePort: {|#0:30080|}
            """).VerifyAsync();

    [Fact]
    public Task An_object_is_written_in_both() => Test(
        Code.Manifest("""m.Deployment({|SVC4001>0:"web"|}).Container("c", "c:1");""")).WithYaml(Deployment(name: "{|#0:web|}")).VerifyAsync();

    [Fact]
    public Task What_the_editor_does_not_know_may_be_there() => Test(
        Code.Manifest("""m.Yaml(System.IO.File.{|SVC9012:ReadAllText("a.yaml")|});""")).WithYaml(Service()).VerifyAsync();

    [Fact]
    public Task A_manifest_that_cannot_be_built_may_bring_anything() => Test(
        Code.File("[Manifest] static class {|SVC9010:Shop|} { static void Define(Manifest m) { } }")).WithYaml(Service()).VerifyAsync();

    [Fact]
    public Task Two_manifests_see_the_files_but_not_each_other() => Test(
        Code.File("""
            [Manifest] static partial class A { static void Define(Manifest m) { m.Deployment("web").Container("c", "c:1"); } }
            [Manifest] static partial class B { static void Define(Manifest m) { m.Service("one").{|SVC1001:Select(("app", "web"))|}.Port(80); m.Service("two").Select(("app", "db")).Port(5000); } }
            """))
        .WithYaml(Service("three", "web"), Deployment("db", "db")).VerifyAsync();

    [Fact]
    public async Task What_holds_in_one_environment_says_so()
    {
        var test = new ManifestTest(Code.Manifest("""
            if (m.IsEnvironment("dev"))
                m.Deployment("web").Container("c", "c:1");
            """))
        {
            Details = { ["said"] = new("Service 'web' selects app=web, which no workload of this set has, so it gets no endpoints; select the labels of a workload's pod template (in environment prod)") },
            Options = { ["build_property.SvcDslEnvironments"] = "dev,prod" },
        };
        await test.WithYaml("""
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              ports: [{port: 80}]
              selector:
                {|SVC1001=said:app: web|}
            """).VerifyAsync();
    }

    [Fact]
    public async Task What_holds_in_all_environments_is_said_once()
    {
        var test = new ManifestTest(Code.Manifest("")) { Options = { ["build_property.SvcDslEnvironments"] = "dev,prod" } };
        await test.WithYaml(Deployment(), Service(app: "{|SVC1001:wbe|}")).VerifyAsync();
    }

    [Fact]
    public Task A_setting_for_yaml_files_counts() => new ManifestTest(Code.File(Nothing)) { Options = { ["svcdsl.node_port_range"] = "31000-31010" } }
        .WithYaml(Deployment(), """
            apiVersion: v1
            kind: Service
            metadata: {name: b}
            spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, targetPort: 5000, nodePort: {|SVC3001:30080|}}]}
            """).VerifyAsync();

    [Fact]
    public Task A_finding_in_crlf_is_at_its_place() => Test(Code.File(Nothing))
        .WithYaml(Deployment(), Service(app: "{|SVC1001:wbe|}").Replace("\n", "\r\n", StringComparison.Ordinal)).VerifyAsync();

    [Fact]
    public Task An_item_of_a_list_is_found() => Test(Code.File(Nothing)).WithYaml(Deployment(), """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: Service
          metadata: {name: web}
          spec: {ports: [{port: 80}], selector: {app: {|SVC1001:wbe|}}}
        """).VerifyAsync();

    [Fact]
    public async Task Typing_in_csharp_reads_no_yaml()
    {
        var text = new TestText("/src/a.yaml", Service());
        var options = new TestOptions(new Dictionary<string, string>(), text);
        foreach (string name in (string[])["web", "wbe", "web"])
        {
            Compilation compilation = TestCompilation.Create([("/src/A.cs", Code.Manifest($"m.Deployment(\"{name}\").Container(\"c\", \"c:1\").Port(\"http\", 5000);"))], options);
            Assert.Equal(name == "web" ? 0 : 1, (await AnalyzerRun.AllAsync(compilation, options)).Length);
        }

        Assert.Equal(1, text.Reads);
    }

    [Fact]
    public async Task A_cancelled_reading_is_forgotten()
    {
        var options = new TestOptions(new Dictionary<string, string>(), new TestText("/src/a.yaml", Service()));
        Compilation compilation = TestCompilation.Create([], options);
        var program = new ManifestProgram(compilation, options.ForAnalyzers());
        Assert.ThrowsAny<OperationCanceledException>(() => program.In(options.Additional[0], new CancellationToken(canceled: true)));
        Assert.Single(program.In(options.Additional[0], CancellationToken.None));
        Assert.Single(await AnalyzerRun.AllAsync(compilation, options));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_may_hold_anything()
    {
        var options = new TestOptions(new Dictionary<string, string>(), new TestText("/src/a.yaml", Service()), new TestText("/src/b.yaml", null));
        Assert.Empty(await AnalyzerRun.AllAsync(TestCompilation.Create([], options), options));
    }

    private static ManifestTest Test(string source) => new(source);

    internal static string Deployment(string name = "web", string label = "web") => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{name}}
        spec:
          selector:
            matchLabels:
              app: {{Plain(label)}}
          template:
            metadata:
              labels:
                app: {{label}}
            spec:
              containers:
              - name: c
                image: c:1
                ports:
                - name: http
                  containerPort: 5000
        """;

    internal static string Service(string name = "web", string app = "web", string port = "\n  ports:\n  - port: 80\n    targetPort: 5000") => $$"""

        apiVersion: v1
        kind: Service
        metadata:
          name: {{name}}
        spec:
          selector:
            app: {{app}}{{port}}
        """;

    private static string Plain(string marked) => marked.Contains(':', StringComparison.Ordinal) ? marked[(marked.IndexOf(':', StringComparison.Ordinal) + 1)..^2] : marked;
}
