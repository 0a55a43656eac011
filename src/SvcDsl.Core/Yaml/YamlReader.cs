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
        foreach (Node document in documents)
            AddObjects(document, objects, errors);
        return new YamlReadResult(objects, errors);
    }

    /// <summary>Reads a text that holds one value of any shape.</summary>
    public static YamlNodeResult ReadNode(string text, string file)
    {
        (IReadOnlyList<Node> documents, List<YamlError> errors) = DocumentReader.Read(text, file);
        if (documents.Count > 1)
            errors.Add(new YamlError("There is a second document where one value is expected; remove it or the \"---\" before it", documents[1].Origin));
        return new YamlNodeResult(documents.Count == 0 ? null : documents[0], errors);
    }

    /// <summary>A list of objects (<c>kind: List</c>, <c>kind: ServiceList</c>) stands for its items.</summary>
    private static void AddObjects(Node document, List<MapNode> objects, List<YamlError> errors)
    {
        if (document is ScalarNode { IsNull: true })
            return;
        if (document is not MapNode map)
        {
            string found = document is ListNode ? "a list" : $"the value {document}";
            errors.Add(new YamlError($"A Kubernetes object is a map with apiVersion and kind, but here is {found}", document.Origin));
        }
        else if (map.String("kind").Or("").EndsWith("List", StringComparison.Ordinal) && map.ListAt("items") is { } items)
        {
            foreach (Node item in items)
                AddObjects(item, objects, errors);
        }
        else
        {
            objects.Add(map);
        }
    }
}
