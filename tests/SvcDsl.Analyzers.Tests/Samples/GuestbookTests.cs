using SvcDsl.Nodes;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Analyzers.Tests.Samples;

/// <summary>What the editor knows of the sample is what its program builds, and what kubectl reads.</summary>
public sealed class GuestbookTests
{
    private static readonly string Source = "global using System;\n" + Repository.Read("samples", "Guestbook", "Guestbook.cs");

    [Fact]
    public void The_evaluated_YAML_is_the_executed_YAML() => new EvaluationTest(Source).VerifySame();

    [SkippableFact]
    public void Kubectl_reads_the_objects_that_were_written()
    {
        Skip.If(Kustomize.Kubectl is null, "kubectl is not on the PATH");
        string yaml = new LoadedManifest(TestCompilation.Create([("Guestbook.cs", Source)], new TestOptions(new Dictionary<string, string>()))).Build(ManifestDefinition.DefaultEnvironment).ToYaml();

        Dictionary<string, Node> written = ByName(yaml);
        Dictionary<string, Node> read = ByName(Kustomize.Build(yaml));

        Assert.Equal(5, written.Count);
        Assert.Equal(written.Keys.Order(), read.Keys.Order());
        Assert.All(written, pair => Assert.Equal(Show(pair.Value), Show(read[pair.Key])));
    }

    private static Dictionary<string, Node> ByName(string yaml)
    {
        YamlReadResult result = YamlReader.Read(yaml, "guestbook.yaml");
        Assert.Empty(result.Errors);
        return result.Objects.ToDictionary(root => new ObjectView(root).ToString(), Node (root) => root);
    }

    /// <summary>A node without the order of its keys, which kubectl changes.</summary>
    private static string Show(Node node) => node switch
    {
        MapNode map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}: {Show(entry.Value)}"))}}}",
        ListNode list => $"[{string.Join(", ", list.Select(Show))}]",
        ScalarNode { Value: string text } => $"\"{text}\"",
        _ => node.ToString()!,
    };
}
