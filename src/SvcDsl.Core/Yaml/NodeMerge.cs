using SvcDsl.Nodes;

namespace SvcDsl.Yaml;

/// <summary>
/// Lays a piece of YAML over an object: maps merge, null removes a key, everything else replaces; lists whose items Kubernetes knows by a
/// key merge item by item. The list's meaning comes from its place in a kind, so a foreign object's lists are replaced as a whole.
/// </summary>
internal static class NodeMerge
{
    public static void Merge(MapNode target, MapNode patch) => MergeMap(target, patch, KeyOrder.TypeOf(target));

    /// <summary>Lays YAML over a container, which does not say itself what it is.</summary>
    public static void MergeContainer(MapNode target, MapNode patch) => MergeMap(target, patch, "Container");

    private static void MergeMap(MapNode target, MapNode patch, string? type)
    {
        foreach (MapEntry entry in patch)
        {
            if (entry.Value is ScalarNode { IsNull: true })
                target.Remove(entry.Name);
            else
                target.Set(entry.Key, MergeValue(target[entry.Name], entry.Value, KeyOrder.TypeBelow(type, entry.Name)));
        }

        target.Open ??= patch.Open;
    }

    private static Node MergeValue(Node? target, Node patch, string? type)
    {
        switch (patch)
        {
            case MapNode map:
                // A new map goes the same way, because a null in it removes as well.
                MapNode into = target as MapNode ?? new MapNode(map.Origin);
                MergeMap(into, map, type);
                return into;
            case ListNode list when target is ListNode existing && ListKeys.Of(type) is { } keys:
                MergeList(existing, list, keys, type);
                return existing;
            default:
                return patch.Clone();
        }
    }

    /// <summary>An item that names no key, or one that is not there, is appended.</summary>
    private static void MergeList(ListNode target, ListNode patch, ListKeys keys, string? type)
    {
        foreach (Node item in patch)
        {
            int index = item is MapNode wanted ? keys.IndexIn(target, wanted) : -1;
            if (index < 0)
                target.Add(item.Clone());
            else
                MergeMap((MapNode)target[index], (MapNode)item, type);
        }

        target.Open ??= patch.Open;
    }
}
