using SvcDsl.Nodes;
using SvcDsl.Rules;
using SvcDsl.Yaml;

namespace SvcDsl;

/// <summary>Builds manifests as a program does.</summary>
internal static class Manifests
{
    public static BuiltManifest Build(Action<Manifest> define, string? environment = null)
    {
        BuiltManifest built = new ManifestDefinition("test", define).Build(environment);
        IsReadBackAsWritten(built);
        return built;
    }

    /// <summary>The YAML of a manifest.</summary>
    public static string Yaml(Action<Manifest> define, string? environment = null) => Build(define, environment).ToYaml();

    /// <summary>The YAML of the last object, from its spec on.</summary>
    public static string Spec(Action<Manifest> define) => From("spec:\n", Yaml(define).Split("---\n")[^1]);

    /// <summary>The YAML of one container with a name and an image, without its first two lines and without its indentation.</summary>
    public static string Container(Action<Container> describe)
    {
        string text = From("      containers:\n", Yaml(m => describe(m.Deployment("web").Container("main", "i"))));
        return string.Concat(text.Split('\n').Skip(3).Where(line => line.Length > 0).Select(line => line[8..] + "\n"));
    }

    public static IReadOnlyList<Finding> Check(Action<Manifest> define) => Build(define).Check(RuleSettings.Default);

    public static IReadOnlyList<string> Ids(Action<Manifest> define) => [.. Check(define).Select(finding => finding.Rule.Id)];

    /// <summary>Whatever is written means the same to who reads it.</summary>
    private static void IsReadBackAsWritten(BuiltManifest built)
    {
        YamlReadResult read = YamlReader.Read(built.ToYaml(), "f");
        Assert.Empty(read.Errors);
        Assert.Equal(built.Roots.Select(Shown.Of), read.Objects.Select(Shown.Of));
    }

    private static string From(string line, string yaml) => yaml[yaml.IndexOf(line, StringComparison.Ordinal)..];
}
