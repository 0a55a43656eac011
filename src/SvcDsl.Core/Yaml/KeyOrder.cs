using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Yaml;

/// <summary>The order in which people write the keys of one type of map, and the types of the maps below it.</summary>
internal sealed class KeyOrder
{
    /// <summary>A map whose keys are the author's own, such as labels: they stay in the order in which they were written.</summary>
    public static readonly KeyOrder AsWritten = new("");

    /// <summary>An object of a kind that is not in the table.</summary>
    private static readonly KeyOrder ForeignObject = new("apiVersion kind metadata:ObjectMeta");

    private static readonly Dictionary<string, KeyOrder> Types =
        KeyOrderTable.Types.ToDictionary(type => type.Key, type => new KeyOrder(type.Value), StringComparer.Ordinal);

    private readonly Dictionary<string, (int Rank, string? Type)> fields = new(StringComparer.Ordinal);

    private KeyOrder(string description)
    {
        foreach (string field in description.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = field.Split(':');
            fields.Add(parts[0], (fields.Count, parts.Length > 1 ? parts[1] : null));
        }
    }

    /// <summary>The name of the table's type of an object, or null when the object's kind is foreign.</summary>
    public static string? TypeOf(MapNode root)
    {
        string kind = root.String("kind").Or("");
        string apiVersion = root.String("apiVersion").Or("");
        return KeyOrderTable.Kinds.TryGetValue(kind, out string? group) && ApiGroup.Of(apiVersion) == group ? kind : null;
    }

    public static KeyOrder OfObject(MapNode root) => OfType(TypeOf(root)) ?? ForeignObject;

    /// <summary>The name of the type below a key of a type, of the items when it is a list; null when the table does not say.</summary>
    public static string? TypeBelow(string? type, string key) =>
        OfType(type) is { } order && order.fields.TryGetValue(key, out (int Rank, string? Type) field) ? field.Type : null;

    /// <summary>The order of the map, or of the maps in the list, below a key.</summary>
    public KeyOrder Below(string key) =>
        fields.TryGetValue(key, out (int Rank, string? Type) field) && OfType(field.Type) is { } order ? order : AsWritten;

    /// <summary>Known keys in the order of the table, then the others as they were written.</summary>
    public IEnumerable<MapEntry> Sort(MapNode map) =>
        fields.Count == 0 ? map : map.OrderBy(entry => fields.TryGetValue(entry.Name, out (int Rank, string? Type) field) ? field.Rank : int.MaxValue);

    private static KeyOrder? OfType(string? type) => type is not null && Types.TryGetValue(type, out KeyOrder? order) ? order : null;
}
