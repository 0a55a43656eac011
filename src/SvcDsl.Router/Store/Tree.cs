using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Router.Store;

/// <summary>Nodes that the router itself writes: nobody's source line stands behind them.</summary>
internal static class Tree
{
    public static ScalarNode Text(string value) => new(value, Origin.None);

    public static ScalarNode Number(long value) => new(value, Origin.None);

    public static ScalarNode Flag(bool value) => new(value, Origin.None);

    /// <summary>A time as the API writes it: whole seconds of UTC.</summary>
    public static ScalarNode Time(DateTimeOffset value) =>
        Text(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A map without the entries whose value is null.</summary>
    public static MapNode Map(params IReadOnlyList<(string Key, Node? Value)> entries)
    {
        var map = new MapNode(Origin.None);
        foreach ((string key, Node? value) in entries)
        {
            if (value is not null)
                map.Set(key, value);
        }

        return map;
    }

    public static ListNode List(IEnumerable<Node> items)
    {
        var list = new ListNode(Origin.None);
        foreach (Node item in items)
            list.Add(item);
        return list;
    }

    /// <summary>Whether two trees say the same, wherever they were written.</summary>
    public static bool Same(Node? left, Node? right) => (left, right) switch
    {
        (null, null) => true,
        (ScalarNode a, ScalarNode b) => Equals(a.Value, b.Value),
        (ListNode a, ListNode b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (MapNode a, MapNode b) => a.Count == b.Count && a.All(entry => b.TryGet(entry.Name, out MapEntry other) && Same(entry.Value, other.Value)),
        _ => false,
    };

    public static MapNode OwnerReference(StoredObject owner) => Map(
        ("apiVersion", Text(owner.Root.String("apiVersion").Or("apps/v1"))),
        ("kind", Text(owner.Kind)),
        ("name", Text(owner.Name)),
        ("uid", Text(owner.Uid)),
        ("controller", Flag(true)));
}
