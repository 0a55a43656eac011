using System.Collections;
using System.Diagnostics.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Nodes;

/// <summary>Keys with values, in the order in which they were written.</summary>
internal sealed class MapNode(Origin origin) : Node(origin), IReadOnlyCollection<MapEntry>
{
    // From here on looking through the entries takes longer than keeping an index; a ConfigMap may hold thousands.
    private const int MaxSearched = 16;

    private readonly List<MapEntry> entries = [];

    // The places of the keys, when there are many; built when somebody asks.
    private Dictionary<string, int>? places;

    /// <summary>Why the map may have more keys, or other values, than the ones it holds; null when it is complete.</summary>
    public Unknown? Open { get; set; }

    public int Count => entries.Count;

    /// <summary>The value of a key, or null when the map does not hold it.</summary>
    public Node? this[string name] => TryGet(name, out MapEntry entry) ? entry.Value : null;

    public bool TryGet(string name, [NotNullWhen(true)] out MapEntry entry)
    {
        int index = IndexOf(name);
        entry = index < 0 ? default : entries[index];
        return index >= 0;
    }

    /// <summary>Writes a key that the DSL itself names; the key is "written" where its value is.</summary>
    public void Set(string name, Node value) => Set(new ScalarNode(name, value.Origin), value);

    /// <summary>Writes a key; a key that is there already keeps its place.</summary>
    public void Set(ScalarNode key, Node value)
    {
        // A key that is not known may be any key.
        Open ??= key.Unknown;
        int index = key.Value is string name ? IndexOf(name) : -1;
        if (index >= 0)
        {
            entries[index] = new MapEntry(key, value);
            return;
        }

        if (key.Value is string added)
            places?.Add(added, entries.Count);
        entries.Add(new MapEntry(key, value));
    }

    public bool Remove(string name)
    {
        int index = IndexOf(name);
        if (index < 0)
            return false;
        entries.RemoveAt(index);
        places = null;
        return true;
    }

    /// <summary>The map below a key; it is created when it is missing or something else.</summary>
    public MapNode Map(string name, Origin origin)
    {
        if (this[name] is MapNode map)
            return map;
        map = new MapNode(origin);
        Set(name, map);
        return map;
    }

    /// <summary>The list below a key; it is created when it is missing or something else.</summary>
    public ListNode List(string name, Origin origin)
    {
        if (this[name] is ListNode list)
            return list;
        list = new ListNode(origin);
        Set(name, list);
        return list;
    }

    public override Node Clone()
    {
        var clone = new MapNode(Origin) { Open = Open };
        foreach (MapEntry entry in entries)
            clone.entries.Add(new MapEntry(entry.Key, entry.Value.Clone()));
        return clone;
    }

    public IEnumerator<MapEntry> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        if (entries.Count > MaxSearched)
            return (places ??= FindPlaces()).TryGetValue(name, out int place) ? place : -1;
        for (int i = 0; i < entries.Count; i++)
        {
            if (string.Equals(entries[i].Key.Value as string, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private Dictionary<string, int> FindPlaces()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key.Value is string name)
                found[name] = i;
        }

        return found;
    }
}
