using SvcDsl.Infrastructure;

namespace SvcDsl.Building;

[Trait("Category", "Slow")]
[Collection(BuildCollection.Name)]
public sealed class IncrementalBuildTests : IDisposable
{
    private const string Good = """m.ExternalName("orders", "orders.example.com");""";
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TestProject project = new();

    public IncrementalBuildTests()
    {
        project.Manifest(Good);
        project.Program();
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_build_writes_the_YAML_and_says_so_and_the_next_one_has_nothing_to_do()
    {
        (await project.BuildAsync()).Succeeds().Says($"SvcDsl -> {project.Yaml} (1 Service)");
        Assert.Contains("externalName: orders.example.com", await File.ReadAllTextAsync(project.Yaml), StringComparison.Ordinal);

        (await project.BuildAsync("-v:n")).Succeeds().IsSilentAbout("SvcDsl -> " + project.Yaml).Says("Skipping target \"_SvcDslRun\"");
    }

    [Fact]
    public async Task A_change_of_a_comment_leaves_the_file_alone_and_is_not_repeated()
    {
        (await project.BuildAsync()).Succeeds();
        File.SetLastWriteTimeUtc(project.Yaml, Old);

        project.Manifest(Good + " // new");
        (await project.BuildAsync()).Succeeds().Says("SvcDsl -> ");
        Assert.Equal(Old, File.GetLastWriteTimeUtc(project.Yaml));
        (await project.BuildAsync()).Succeeds().IsSilentAbout("SvcDsl -> " + project.Yaml);
    }

    [Fact]
    public async Task A_file_that_was_deleted_or_edited_is_written_again()
    {
        (await project.BuildAsync()).Succeeds();
        string text = await File.ReadAllTextAsync(project.Yaml);

        File.Delete(project.Yaml);
        (await project.BuildAsync()).Succeeds();
        Assert.Equal(text, await File.ReadAllTextAsync(project.Yaml));

        await File.AppendAllTextAsync(project.Yaml, "# by hand\n");
        File.SetLastWriteTimeUtc(project.Yaml, DateTime.UtcNow.AddSeconds(2));
        (await project.BuildAsync()).Succeeds();
        Assert.Equal(text, await File.ReadAllTextAsync(project.Yaml));
    }

    [Fact]
    public async Task A_changed_property_emits_again_and_removes_what_no_longer_belongs()
    {
        (await project.BuildAsync("-p:SvcDslEnvironments=dev%2Cprod")).Succeeds();
        string directory = Path.GetDirectoryName(project.Yaml)!;
        Assert.True(File.Exists(Path.Combine(directory, "dev", "shop.yaml")));

        (await project.BuildAsync("-p:SvcDslEnvironments=prod")).Succeeds();
        Assert.False(Directory.Exists(Path.Combine(directory, "dev")));
        Assert.True(File.Exists(Path.Combine(directory, "prod", "shop.yaml")));

        (await project.BuildAsync("-p:SvcDslOutputPath=deploy/")).Succeeds();
        Assert.True(File.Exists(project["deploy/shop.yaml"]));
        Assert.False(Directory.Exists(Path.Combine(directory, "prod")));
    }

    [Fact]
    public async Task Clean_removes_the_files_wherever_they_are()
    {
        (await project.BuildAsync("-p:SvcDslOutputPath=deploy/")).Succeeds();
        project.Write("deploy/mine.yaml", "a: 1\n");

        (await project.RunAsync("clean", "-nologo", "-c", Repository.Configuration, "-p:BuildProjectReferences=false", "-p:SvcDslOutputPath=deploy/")).Succeeds();
        Assert.False(File.Exists(project["deploy/shop.yaml"]));
        Assert.True(File.Exists(project["deploy/mine.yaml"]));
        Assert.Empty(Directory.EnumerateFiles(project["obj"], "*.svcdsl*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_broken_rule_fails_every_build_at_its_line_until_it_is_mended()
    {
        (await project.BuildAsync()).Succeeds();
        string text = await File.ReadAllTextAsync(project.Yaml);

        project.Manifest("""
            for (int i = 0; i < 2; i++)
                m.NodePort("n" + i).Select(("app", "web")).Port(80, to: 8080, nodePort: 32767 + i);
                var web = m.Deployment("web");
                web.Container("web", "example/web:1").Port("http", 8080);
            """);
        for (int i = 0; i < 2; i++)
            (await project.BuildAsync()).Fails().Says(project.At("nodePort: 32767")).Says("): error SVC3001: ").IsSilentAbout("MSB3073").IsSilentAbout("SVC9000");
        Assert.Equal(text, await File.ReadAllTextAsync(project.Yaml));

        project.Manifest(Good);
        (await project.BuildAsync()).Succeeds();
    }

    [Fact]
    public async Task The_usual_ways_turn_rules_off()
    {
        const string Bad = """
            m.NodePort("n").Select(("app", "web")).Port(80, to: 8080, nodePort: 31000 + m.Environment.Length * 1000);
            m.Deployment("web").Container("web", "example/web:1").Port("http", 8080);
            """;
        project.Manifest(Bad);
        (await project.BuildAsync()).Fails().Says("error SVC3001");
        (await project.BuildAsync("-p:NoWarn=SVC3001")).Succeeds();
        (await project.BuildAsync("-p:SvcDslSeverities=SVC3001=warning")).Succeeds().Says("warning SVC3001");

        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SVC3001.severity = none\n");
        (await project.BuildAsync()).Succeeds();
        project.Write(".editorconfig", "root = true\n");
        (await project.BuildAsync()).Fails().Says("error SVC3001");

        project.Manifest("\n#pragma warning disable SVC3001 // the cluster has another range\n" + Bad + "\n#pragma warning restore SVC3001\n");
        (await project.BuildAsync()).Succeeds().IsSilentAbout("SVC3001");
    }
}
