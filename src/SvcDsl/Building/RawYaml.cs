using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Yaml;

namespace SvcDsl.Building;

/// <summary>Reads YAML that stands in C# as a string.</summary>
internal static class RawYaml
{
    private const string FileName = "yaml";

    /// <exception cref="ArgumentException">The text is not a sequence of Kubernetes objects.</exception>
    public static IReadOnlyList<MapNode> Objects(string yaml, Origin origin, string parameter)
    {
        YamlReadResult result = YamlReader.Read(Arg.NotNull(yaml, parameter), FileName);
        Fail(result.Errors, parameter);
        foreach (MapNode root in result.Objects)
        {
            if (root["apiVersion"] is not ScalarNode { Value: string } || root["kind"] is not ScalarNode { Value: string })
                throw new ArgumentException($"The YAML document at line {root.Origin.Line} has no apiVersion and kind, so it is not a Kubernetes object.", parameter);
        }

        return [.. result.Objects.Select(root => (MapNode)Relocate(root, origin))];
    }

    /// <exception cref="ArgumentException">The text is not exactly one YAML map.</exception>
    public static MapNode Map(string yaml, Origin origin, string parameter)
    {
        YamlNodeResult result = YamlReader.ReadNode(Arg.NotNull(yaml, parameter), FileName);
        Fail(result.Errors, parameter);
        if (result.Node is not MapNode map)
            throw new ArgumentException($"The YAML to merge must be a map, as in \"spec: {{…}}\", but {Shape(result.Node)}.", parameter);
        return (MapNode)Relocate(map, origin);
    }

    private static string Shape(Node? node) => node switch
    {
        null or ScalarNode { IsNull: true } => "it is empty",
        ListNode => "it is a list",
        _ => $"it is the value {node}",
    };

    private static void Fail(IReadOnlyList<YamlError> errors, string parameter)
    {
        if (errors.Count > 0)
            throw new ArgumentException($"The YAML is broken at line {errors[0].Origin.Line}, column {errors[0].Origin.Column}: {errors[0].Message}", parameter);
    }

    /// <summary>What counts for a reader of C# is where the text stands in C#, not the line inside of it.</summary>
    private static Node Relocate(Node node, Origin text)
    {
        Origin origin = text.Inside(node.Origin);
        switch (node)
        {
            case ScalarNode scalar:
                return scalar.At(origin);
            case ListNode list:
                var items = new ListNode(origin);
                foreach (Node item in list)
                    items.Add(Relocate(item, text));
                return items;
            default:
                var map = new MapNode(origin);
                foreach (MapEntry entry in (MapNode)node)
                    map.Set(entry.Key.At(text.Inside(entry.Key.Origin)), Relocate(entry.Value, text));
                return map;
        }
    }
}
