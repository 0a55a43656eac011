using System.Globalization;
using SvcDsl.Nodes;

namespace SvcDsl.Tool.Fixing;

/// <summary>Finds nodes by the paths and the places that findings have.</summary>
internal static class NodePath
{
    /// <summary>The element of the list that a path leads into: for <c>spec.ports[0].targetPort</c> the first port.</summary>
    public static MapNode? Element(MapNode root, string path)
    {
        int end = path.LastIndexOf(']');
        return end < 0 ? null : Find(root, path[..(end + 1)]) as MapNode;
    }

    /// <summary>The node at a path of plain keys; null when there is none.</summary>
    public static Node? Find(MapNode root, string path)
    {
        Node? node = root;
        foreach (string step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                ListNode list when step is ['[', .. var number, ']'] && int.TryParse(number, CultureInfo.InvariantCulture, out int index) && index < list.Count => list[index],
                MapNode map => map[step],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The first node, from the outside, of which this is the origin; it may be a key.</summary>
    public static Node? WithOrigin(Node node, Provenance.Origin origin)
    {
        if (ReferenceEquals(node.Origin, origin))
            return node;
        IEnumerable<Node> children = node switch
        {
            MapNode map => map.SelectMany(entry => (Node[])[entry.Key, entry.Value]),
            ListNode list => list,
            _ => [],
        };
        return children.Select(child => WithOrigin(child, origin)).FirstOrDefault(found => found is not null);
    }
}
