using SvcDsl.Infrastructure;

namespace SvcDsl.Building;

/// <summary>YAML files of a project in real builds.</summary>
[Trait("Category", "Slow")]
[Collection(BuildCollection.Name)]
public sealed class YamlFilesBuildTests : IDisposable
{
    private const string Items = """<AdditionalFiles Include="k8s/**/*.yaml" />""";
    private const string Service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports: [{port: 80}]\n  selector:\n    app: web\n";

    private readonly TestProject project = new(items: Items);

    public YamlFilesBuildTests() => project.Program();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task They_are_checked_with_the_manifests_and_an_edit_of_one_emits_again()
    {
        project.Write("k8s/web.yaml", Service);
        project.Manifest("""m.Deployment("web").Container("c", "c:1");""");
        (await project.BuildAsync()).Succeeds().Says("SvcDsl -> ");
        (await project.BuildAsync("-v:n")).Succeeds().Says("Skipping target \"_SvcDslRun\"");

        project.Write("k8s/web.yaml", Service.Replace("app: web", "app: wbe", StringComparison.Ordinal));
        (await project.BuildAsync()).Fails().Says($"{project["k8s/web.yaml"]}(8,10): error SVC1001: Service 'web' selects app=wbe");

        project.Write("k8s/web.yaml", "# svcdsl-disable SVC1001: a test\n" + Service.Replace("app: web", "app: wbe", StringComparison.Ordinal));
        (await project.BuildAsync()).Succeeds();
    }

    [Fact]
    public async Task A_file_that_is_taken_away_emits_again()
    {
        project.Write("k8s/web.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec: {containers: [{name: c, image: c}]}\n");
        project.Manifest("""m.Service("web").Select(("app", "web")).Port(80);""");
        (await project.BuildAsync()).Succeeds();
        File.Delete(project["k8s/web.yaml"]);
        (await project.BuildAsync()).Fails().Says(project.At("m.Service")).Says("SVC1001");
    }
}

/// <summary>The same with the analyzer in the build.</summary>
[Trait("Category", "Slow")]
[Collection(BuildCollection.Name)]
public sealed class YamlFilesAnalyzerBuildTests : IDisposable
{
    private readonly TestProject project = new(
        properties: "<OutputType>Exe</OutputType><SvcDslAnalyzers>true</SvcDslAnalyzers><SvcDslOutputPath>k8s/</SvcDslOutputPath>", items: """<AdditionalFiles Include="k8s/**/*.yaml" />""");

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task The_compiler_reports_and_the_emitter_does_not_repeat()
    {
        project.Write("Shop.cs", "using SvcDsl;\n[Manifest] static partial class Shop { static void Define(Manifest m) => m.Deployment(\"web\").Container(\"c\", \"c:1\"); }\n");
        project.Program("");
        project.Write("k8s/web-service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  ports: [{port: 80}]\n  selector:\n    app: wbe\n");
        project.Write(".editorconfig", "root = true\n");
        DotnetResult failed = (await project.BuildAsync()).Fails().Says($"{project["k8s/web-service.yaml"]}(7,10): error SVC1001: Service 'web' selects app=wbe");

        project.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.SVC1001.severity = warning\n");
        DotnetResult warned = (await project.BuildAsync()).Succeeds().Says($"{project["k8s/web-service.yaml"]}(7,10): warning SVC1001").Says("SvcDsl -> " + project["k8s/shop.yaml"]);
        Assert.Single(warned.Lines("warning SVC1001").Distinct());

        // What was written lies among the YAML files now, and holds what the manifest describes.
        project.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.SVC1001.severity = none\n");
        (await project.BuildAsync("--no-incremental")).Succeeds().IsSilentAbout("SVC");
        Assert.NotNull(failed);
    }
}
