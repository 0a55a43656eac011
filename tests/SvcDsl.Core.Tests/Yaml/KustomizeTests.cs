using FsCheck.Fluent;
using SvcDsl.Nodes;

namespace SvcDsl.Yaml;

/// <summary>What is written is read by the library that kubectl is made of, which shares nothing with this project.</summary>
public class KustomizeTests
{
    [SkippableFact]
    public void Kubectl_reads_the_values_that_were_written()
    {
        // Kustomize writes the objects once more on its way and then cannot read the control characters that it wrote itself.
        Skip.If(Kustomize.Kubectl is null, "kubectl is not on the PATH");
        Dictionary<string, Node> written = Trees.Texts.Sample(400, 40)
            .Distinct(StringComparer.Ordinal)
            .Where(text => !text.Any(c => char.IsControl(c) && c is not ('\n' or '\t' or '\r')))
            .Select((text, i) => ($"k{i}", Node: (Node)Trees.Scalar(text)))
            .ToDictionary(pair => pair.Item1, pair => pair.Node, StringComparer.Ordinal);
        MapNode configMap = Trees.Map(
            ("apiVersion", Trees.Scalar("v1")),
            ("kind", Trees.Scalar("ConfigMap")),
            ("metadata", Trees.Map(("name", Trees.Scalar("texts")))),
            ("data", Trees.Map([.. written.Select(pair => (pair.Key, pair.Value))])));

        MapNode read = Assert.Single(YamlReader.Read(Kustomize.Build(YamlWriter.Write([configMap])), "kustomize").Objects);

        var data = (MapNode)read["data"]!;
        Assert.All(written, pair => Assert.Equal(Trees.Show(pair.Value), Trees.Show(data[pair.Key]!)));
    }
}
