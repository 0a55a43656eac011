using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Yaml;

/// <summary>The anchors of one document. An alias is a copy, because the tree may be changed at one place only.</summary>
internal sealed class Anchors
{
    /// <summary>Nodes that all aliases of a document may bring in together; a few nested aliases can ask for billions.</summary>
    public const int MaxAliasedNodes = 100_000;

    private readonly Dictionary<string, (Node Node, int Size, int Height)> nodes = new(StringComparer.Ordinal);
    private int aliased;

    /// <summary>A name that is there already means the new node from here on.</summary>
    public void Add(string name, Node node)
    {
        (int size, int height) = Measure(node);
        nodes[name] = (node, size, height);
    }

    public Node Resolve(string name, int depth, Origin alias)
    {
        if (!nodes.TryGetValue(name, out (Node Node, int Size, int Height) anchor))
            throw new YamlReadException($"The alias *{name} stands for nothing; write &{name} in front of a value above it", alias);
        aliased += anchor.Size;
        if (aliased > MaxAliasedNodes)
            throw new YamlReadException($"The aliases of this document stand for more than {MaxAliasedNodes} values", alias);
        if (depth + anchor.Height > DocumentReader.MaxDepth)
            throw new YamlReadException($"With the alias *{name} the nesting is deeper than {DocumentReader.MaxDepth} levels", alias);
        return anchor.Node.Clone();
    }

    private static (int Size, int Height) Measure(Node node)
    {
        int size = 1;
        int height = 0;
        IEnumerable<Node> children = node switch
        {
            MapNode map => map.Select(entry => entry.Value),
            ListNode list => list,
            _ => [],
        };
        foreach (Node child in children)
        {
            (int childSize, int childHeight) = Measure(child);
            size += childSize;
            height = Math.Max(height, childHeight);
        }

        return (size, height + 1);
    }
}
