using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Yaml;

/// <summary>Reads YAML as kubectl does, with the position of every node.</summary>
internal static class YamlReader
{
    /// <summary>Reads the objects of a file. What stands before an error is kept.</summary>
    public static YamlReadResult Read(string text, string file)
    {
        (IReadOnlyList<Node> documents, List<YamlError> errors) = DocumentReader.Read(text, file);
        var objects = new List<MapNode>();
        foreach (Node node in documents.SelectMany(ObjectsOf))
        {
            if (node is MapNode map)
                objects.Add(map);
            else if (node is not ScalarNode { IsNull: true })
                errors.Add(new YamlError($"A Kubernetes object is a map with apiVersion and kind, but here is {(node is ListNode ? "a list" : $"the value {node}")}", node.Origin));
        }

        return new YamlReadResult(objects, errors);
    }

    /// <summary>What a document brings in: a list of objects (<c>kind: List</c>, <c>kind: ServiceList</c>) stands for its items.</summary>
    public static IEnumerable<Node> ObjectsOf(Node document) =>
        document is MapNode map && map.String("kind").Or("").EndsWith("List", StringComparison.Ordinal) && map.ListAt("items") is { } items
            ? items.SelectMany(ObjectsOf)
            : [document];

    /// <summary>Reads a text that holds one value of any shape.</summary>
    public static YamlNodeResult ReadNode(string text, string file)
    {
        (IReadOnlyList<Node> documents, List<YamlError> errors) = DocumentReader.Read(text, file);
        if (documents.Count > 1)
            errors.Add(new YamlError("There is a second document where one value is expected; remove it or the \"---\" before it", documents[1].Origin));
        return new YamlNodeResult(documents.Count == 0 ? null : documents[0], errors);
    }
}
