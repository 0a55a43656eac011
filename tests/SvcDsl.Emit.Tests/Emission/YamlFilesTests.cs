using SvcDsl.Infrastructure;

namespace SvcDsl.Emission;

/// <summary>The YAML files of a project are one set with its manifests after compile too.</summary>
public sealed class YamlFilesTests : IDisposable
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: c, image: "c:1"}]}
        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          ports: [{port: 80}]
          selector: {app: web}
        """;

    private readonly TemporaryDirectory directory = new();
    private readonly StringWriter output = new() { NewLine = "\n" };

    public void Dispose() => directory.Dispose();

    [Fact]
    public void A_csharp_service_finds_a_deployment_in_yaml_which_is_not_written_again()
    {
        Succeeds([Deployment], new ManifestDefinition("shop", m => m.Service("web").Select(("app", "web")).Port(80)));
        Assert.DoesNotContain("Deployment", directory.Read("k8s/shop.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_yaml_service_finds_a_deployment_in_csharp() =>
        Succeeds([Service], new ManifestDefinition("shop", Web));

    [Fact]
    public void A_yaml_service_finds_a_deployment_of_any_manifest() =>
        Succeeds([Service], new ManifestDefinition("a", m => m.Namespace("a")), new ManifestDefinition("b", Web));

    [Fact]
    public void A_finding_in_yaml_is_an_error_at_its_place()
    {
        Fails([Service], new ManifestDefinition("shop", m => m.Namespace("a")));
        Assert.StartsWith($"{directory["y/0.yaml"]}(6,13): error SVC1001: Service 'web' selects app=web, which no workload", output.ToString(), StringComparison.Ordinal);
        Assert.Single(output.ToString().Split('\n'), line => line.Contains("SVC1001", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_said_once_for_several_manifests_and_environments()
    {
        Fails([Service], new ManifestDefinition("a", m => m.Namespace("a")) { Environments = ["dev", "prod"] }, new ManifestDefinition("b", m => m.Namespace("b")) { Environments = ["dev", "prod"] });
        Assert.Single(output.ToString().Split('\n'), line => line.Contains("SVC1001", StringComparison.Ordinal));
        Assert.DoesNotContain("environment:", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_compiler_has_reported_is_not_repeated() =>
        Succeeds([Service], new ManifestDefinition("shop", m => m.Namespace("a")) { Reported = ["default|SVC1001|Service//web|spec.selector"] });

    [Fact]
    public void A_comment_silences() =>
        Succeeds(["# svcdsl-disable SVC1001: the pods come from a chart\n" + Service], new ManifestDefinition("shop", m => m.Namespace("a")));

    [Fact]
    public void Levels_for_yaml_files_count() => Assert.Equal(EmitExitCodes.Fine, Emit(
        Options([Service]) with { YamlSeverities = Severities.Parse("SVC1001=none", warningsAreErrors: false) }, new ManifestDefinition("shop", m => m.Namespace("a"))));

    [Fact]
    public void Yaml_that_cannot_be_read_is_an_error_and_hides_nothing_else()
    {
        Fails([Service + "\nkind: Service"], new ManifestDefinition("shop", m => m.Service("other").Select(("app", "other")).Port(80)));
        Assert.StartsWith($"{directory["y/0.yaml"]}(7,1): error SVC9020: The key 'kind' is already written in line 2, column 1; remove one of the two (", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SVC1001", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_fails_may_have_brought_anything()
    {
        Fails([Service], new ManifestDefinition("shop", _ => throw new FormatException("x")));
        Assert.DoesNotContain("SVC1001", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_from_here_is_not_beside_the_manifest()
    {
        directory.Write("k8s/shop.yaml", new ManifestDefinition("shop", Web).Build().ToYaml());
        Assert.Equal(EmitExitCodes.Fine, Emit(Options([]) with { Yaml = [directory["k8s/shop.yaml"]] }, new ManifestDefinition("shop", Web)));
    }

    [Fact]
    public void A_file_that_is_gone_may_have_held_anything() =>
        Assert.Equal(EmitExitCodes.Fine, Emit(Options([Service]) with { Yaml = [directory["y/none.yaml"]] }, new ManifestDefinition("shop", m => m.Service("web").Select(("app", "web")).Port(80))));

    private static void Web(Manifest m) => m.Deployment("web").Container("c", "c:1");

    private void Succeeds(string[] yaml, params ManifestDefinition[] definitions)
    {
        int code = Emit(Options(yaml), definitions);
        Assert.True(code == EmitExitCodes.Fine, output.ToString());
    }

    private void Fails(string[] yaml, params ManifestDefinition[] definitions) => Assert.Equal(EmitExitCodes.ErrorsReported, Emit(Options(yaml), definitions));

    private int Emit(EmitOptions options, params ManifestDefinition[] definitions) => new Emitter(options, output).Emit(definitions).ExitCode;

    private EmitOptions Options(string[] yaml) =>
        new() { Output = directory["k8s"], Project = "Shop.csproj", Yaml = [.. yaml.Select((text, index) => directory.Write($"y/{index}.yaml", text))] };
}
