using SvcDsl.Nodes;
using SvcDsl.Yaml;

namespace SvcDsl.Router.Tests.Running;

/// <summary>Objects for the tests, written as YAML.</summary>
internal static class Manifests
{
    public static IReadOnlyList<MapNode> Parse(string text)
    {
        YamlReadResult result = YamlReader.Read(text, "test.yaml");
        Assert.Empty(result.Errors);
        return result.Objects;
    }
}
