using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>Reads typed fields out of maps. A missing key of an open map is unknown, not missing.</summary>
internal static class Fields
{
    public static Field<string> String(this MapNode? map, string name) => Read<string>(map, name);

    public static Field<bool> Bool(this MapNode? map, string name) => Read<bool>(map, name);

    public static Field<int> Int(this MapNode? map, string name)
    {
        Field<long> field = Read<long>(map, name);
        if (!field.IsKnown)
            return field.IsMissing ? Field<int>.Missing() : field.IsUnknown ? Field<int>.Unknown(field.Node) : Field<int>.Wrong(field.Node!);
        return field.Value is >= int.MinValue and <= int.MaxValue
            ? Field<int>.Known((int)field.Value, field.Node!)
            : Field<int>.Wrong(field.Node!);
    }

    /// <summary>A field of Kubernetes' type IntOrString.</summary>
    public static Field<IntOrName> IntOrName(this MapNode? map, string name)
    {
        Field<string> text = Read<string>(map, name);
        if (text.IsKnown)
            return Field<IntOrName>.Known(new IntOrName(0, text.Value), text.Node!);
        if (text.IsMissing)
            return Field<IntOrName>.Missing();
        if (text.IsUnknown)
            return Field<IntOrName>.Unknown(text.Node);
        Field<int> number = map.Int(name);
        return number.IsKnown ? Field<IntOrName>.Known(new IntOrName(number.Value, null), number.Node!) : Field<IntOrName>.Wrong(text.Node!);
    }

    public static MapNode? MapAt(this MapNode? map, string name) => map?[name] as MapNode;

    public static ListNode? ListAt(this MapNode? map, string name) => map?[name] as ListNode;

    /// <summary>The maps in the list below a key; empty when there is none.</summary>
    public static IEnumerable<MapNode> MapsAt(this MapNode? map, string name) => map.ListAt(name)?.OfType<MapNode>() ?? [];

    /// <summary>Whether the field below a key, and everything in it, is completely known.</summary>
    public static bool IsClosed(this MapNode? map, string name)
    {
        if (map is null)
            return true;
        return map[name] is { } node ? node.IsClosed() : map.Open is null;
    }

    /// <summary>Whether the node and everything below it is completely known.</summary>
    public static bool IsClosed(this Node node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                return scalar.IsKnown;
            case ListNode list:
                if (list.Open is not null)
                    return false;
                foreach (Node item in list)
                {
                    if (!item.IsClosed())
                        return false;
                }

                return true;
            case MapNode map:
                if (map.Open is not null)
                    return false;
                foreach (MapEntry entry in map)
                {
                    if (!entry.Key.IsKnown || !entry.Value.IsClosed())
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

    private static Field<T> Read<T>(MapNode? map, string name)
    {
        if (map?[name] is not { } node)
            return map?.Open is null ? Field<T>.Missing() : Field<T>.Unknown(null);
        if (node is not ScalarNode scalar)
            return Field<T>.Wrong(node);
        if (!scalar.IsKnown)
            return Field<T>.Unknown(scalar);
        if (scalar.Value is null)
            return Field<T>.Missing();
        return scalar.Value is T value ? Field<T>.Known(value, scalar) : Field<T>.Wrong(scalar);
    }
}
