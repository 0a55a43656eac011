using SvcDsl.Infrastructure;

namespace SvcDsl.Building;

[Trait("Category", "Slow")]
[Collection(BuildCollection.Name)]
public sealed class ProjectKindTests
{
    private const string Good = """m.ExternalName("orders", "orders.example.com");""";

    [Fact]
    public async Task A_class_library_with_packages_emits()
    {
        using var project = new TestProject(properties: "", items: "<PackageReference Include=\"YamlDotNet\" Version=\"16.3.0\" />");
        project.Manifest("""m.ExternalName(new YamlDotNet.Serialization.SerializerBuilder().Build().Serialize("orders").Trim(), "orders.example.com");""");
        (await project.BuildAsync()).Succeeds().Says($"SvcDsl -> {project.Yaml} (1 Service)");
    }

    [Fact]
    public async Task A_class_library_may_use_ASP_NET()
    {
        using var project = new TestProject(properties: "", items: "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />");
        project.Manifest("""m.ExternalName("orders", new Microsoft.AspNetCore.Http.HostString("orders.example.com", 80).Host);""");
        (await project.BuildAsync()).Succeeds().Says("SvcDsl -> ");
    }

    [Fact]
    public async Task A_web_application_emits_and_is_never_started()
    {
        using var project = new TestProject(sdk: "Microsoft.NET.Sdk.Web", properties: "");
        project.Manifest("""m.ExternalName("orders", new Microsoft.AspNetCore.Http.HostString("orders.example.com", 80).Host);""");
        project.Program();
        (await project.BuildAsync()).Succeeds().Says("SvcDsl -> ");
    }

    [Fact]
    public async Task A_publish_leaves_the_YAML_where_the_build_puts_it()
    {
        using var project = new TestProject();
        project.Program();
        project.Manifest(Good);
        (await project.BuildAsync("-t:Publish")).Succeeds().Says("SvcDsl -> ");
        Assert.Contains(Directory.GetFiles(project.Root, "App.dll", SearchOption.AllDirectories), path => path.Contains("publish", StringComparison.Ordinal));
        Assert.Equal([project.Yaml], Directory.GetFiles(project.Root, "*.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_release_build_has_the_same_positions()
    {
        using var project = new TestProject(properties: "<OutputType>Exe</OutputType><Optimize>true</Optimize><DebugType>embedded</DebugType>");
        project.Program();
        project.Manifest("""
            m.Deployment("web").Container("web", "example/web:1").Port("http", 8080);
                    Public(m, 40000 - m.Environment.Length);
                }
                static void Public(Manifest m, int port)
                {
                    m.NodePort("first").Select(("app", "web")).Port(80, to: 8080, nodePort: 30000);
                    m.NodePort("second").Select(("app", "web")).Port(80, to: 8080, nodePort: port);
            """);
        (await project.BuildAsync()).Fails().Says(project.At("\"second\"")).Says("error SVC3001").Says("(called from Shop.cs(9))");
    }

    [Fact]
    public async Task Paths_of_a_deterministic_build_are_mapped_back()
    {
        using var project = new TestProject(properties: "<OutputType>Exe</OutputType><PathMap>$(MSBuildProjectDirectory)/=/_/</PathMap>");
        project.Program();
        project.Manifest("""m.NodePort("n").Select(("app", "web")).Port(80, to: 8080, nodePort: 40000); m.Deployment("web").Container("web", "example/web:1").Port("http", 8080);""");
        (await project.BuildAsync()).Fails().Says(project.At("NodePort") + "9): error SVC3001");
    }

    [Fact]
    public async Task A_project_without_a_manifest_is_silent()
    {
        using var project = new TestProject();
        project.Program();
        (await project.BuildAsync()).Succeeds().IsSilentAbout("k8s");
        Assert.False(Directory.Exists(Path.GetDirectoryName(project.Yaml)));
    }

    [Fact]
    public async Task A_project_that_turns_emission_off_gets_nothing()
    {
        using var project = new TestProject(properties: "<OutputType>Exe</OutputType><SvcDslEmit>false</SvcDslEmit>");
        project.Program();
        project.Manifest(Good);
        (await project.BuildAsync()).Succeeds().IsSilentAbout("k8s");
    }

    [Fact]
    public async Task An_editor_that_only_looks_at_the_project_emits_nothing()
    {
        using var project = new TestProject();
        project.Program();
        project.Manifest(Good);
        (await project.BuildAsync("-p:DesignTimeBuild=true")).Succeeds();
        Assert.False(File.Exists(project.Yaml));
    }

    [Fact]
    public async Task Of_several_target_frameworks_the_first_that_runs_here_emits()
    {
        using var project = new TestProject(properties: "<TargetFramework></TargetFramework><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion>");
        project.Manifest(Good);
        DotnetResult result = (await project.BuildAsync()).Succeeds().Says("SvcDsl -> " + project.Yaml);
        Assert.Single(Directory.GetFiles(project["bin"], "shop.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Targets_may_hook_in_and_the_runtime_knows_the_project_directory()
    {
        using var project = new TestProject();
        project.Program();
        project.Manifest(Good);
        project.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Before" AfterTargets="SvcDslBeforeEmit"><Message Importance="high" Text="before emission" /></Target>
              <Target Name="After" AfterTargets="SvcDslAfterEmit"><Message Importance="high" Text="after @(SvcDslFile)" /></Target>
            </Project>
            """);
        (await project.BuildAsync()).Succeeds().Says("before emission").Says("after " + project.Yaml);
        (await project.BuildAsync()).Succeeds().Says("after " + project.Yaml);
        Assert.Contains($"\"SvcDsl.ProjectDirectory\": \"{project.Root}/\"", await File.ReadAllTextAsync(project[$"bin/{Repository.Configuration}/net10.0/App.runtimeconfig.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_may_have_a_blank_and_other_signs_in_its_name()
    {
        using var project = new TestProject(name: "My App's (new) + é");
        project.Program();
        project.Manifest(Good);
        (await project.BuildAsync()).Succeeds().Says("SvcDsl -> " + project.Yaml);
    }
}
