using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>A map of labels, or a selector of the form "all these labels".</summary>
internal sealed class LabelSet
{
    private LabelSet(MapNode? map, bool isClosed)
    {
        Map = map;
        IsClosed = isClosed;
    }

    /// <summary>The map as it was written; null when it was not.</summary>
    public MapNode? Map { get; }

    /// <summary>Whether every key and every value is known.</summary>
    public bool IsClosed { get; }

    public bool IsEmpty => Map is null || Map.Count == 0;

    public static LabelSet At(MapNode? parent, string name) => new(parent.MapAt(name), parent.IsClosed(name));

    /// <summary>A set below a parent that does not exist and will not.</summary>
    public static LabelSet Of(MapNode? map, bool isClosed) => new(map, isClosed && (map?.IsClosed() ?? true));

    public Field<string> this[string key] => Map is null
        ? IsClosed ? Field<string>.Missing() : Field<string>.Unknown(null)
        : Map.String(key);

    /// <summary>
    /// Whether an object with <paramref name="labels"/> is selected by this set. True and false are certain; null is "not known".
    /// </summary>
    public bool? Selects(LabelSet labels)
    {
        bool? result = IsClosed ? true : null;
        foreach (MapEntry entry in (IEnumerable<MapEntry>?)Map ?? [])
        {
            if (!entry.Key.IsKnown || entry.Value is not ScalarNode { IsKnown: true } wanted)
            {
                result = null;
                continue;
            }

            Field<string> actual = labels[entry.Name];
            if (actual.IsUnknown)
                result = null;
            else if (!actual.IsKnown || !string.Equals(actual.Value, wanted.Value as string, StringComparison.Ordinal))
                return false;
        }

        return result;
    }

    /// <summary>The labels as a command line writes them: <c>app=frontend,tier=web</c>.</summary>
    public override string ToString() => Map is null ? "" : string.Join(",", Map.Select(entry => $"{entry.Name}={entry.Value}"));
}
