using SvcDsl.Nodes;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Fixing;

/// <summary>Writes keys into maps, in the notation and with the indentation of the keys that are there.</summary>
internal static class MapEditor
{
    /// <summary>Replaces the value of a key, or adds the key; null when there is no safe place.</summary>
    public static TextEdit? Set(MapNode map, string key, string value, SourceText source, bool asFirst = false)
    {
        if (map[key] is { } old)
        {
            return old is ScalarNode scalar && ScalarText.Span(scalar, source) is var (start, end)
                ? new TextEdit(source.Name, start, end, ScalarText.Candidates(source.Text[start..end], scalar.Value, value, ScalarText.IsJson(source))[0])
                : null;
        }

        bool isJson = ScalarText.IsJson(source);
        string text = isJson ? $"\"{key}\": {ScalarText.Quoted(value, always: true)}" : $"{key}: {ScalarText.Quoted(value)}";
        return Insert(map, text, source, asFirst);
    }

    /// <summary>Adds an entry that is written already; its lines behind the first are indented by this.</summary>
    public static TextEdit? Insert(MapNode map, string text, SourceText source, bool asFirst = false)
    {
        List<MapEntry> entries = [.. map.Where(entry => IsWrittenIn(map, entry, source))];
        if (entries.Count == 0)
            return null;
        bool isFlow = source.Text[source.Span(map.Origin).Start] == '{';
        MapEntry entry = asFirst ? entries[0] : entries[^1];
        (int key, _) = source.Span(entry.Key.Origin);
        if (Indentation(source, entry.Key) is not { } indentation)
            return isFlow ? InFlow(entry, key, text, " ", source, asFirst) : null;
        if (isFlow)
            return InFlow(entry, key, text, entry.Key.Origin.Line > map.Origin.Line ? source.NewLine + indentation : " ", source, asFirst);

        string lines = text.Replace("\n", source.NewLine + indentation, StringComparison.Ordinal);
        bool endsInItsLine = entry.Value is ScalarNode { Origin: var place } && place.Line == place.EndLine && place.Line == entry.Key.Origin.Line;
        if (asFirst || !endsInItsLine)
        {
            (int first, _) = source.Span(entries[0].Key.Origin);
            return Indentation(source, entries[0].Key) is null ? null : new TextEdit(source.Name, first, first, lines + source.NewLine + indentation);
        }

        int end = source.Offset(entry.Key.Origin.Line, 1) + source.Line(entry.Key.Origin.Line).Length;
        return new TextEdit(source.Name, end, end, source.NewLine + indentation + lines);
    }

    private static TextEdit InFlow(MapEntry entry, int key, string text, string gap, SourceText source, bool asFirst)
    {
        int place = asFirst ? key : source.Span(entry.Value.Origin).End;
        return new TextEdit(source.Name, place, place, asFirst ? $"{text},{gap}" : $",{gap}{text}");
    }

    /// <summary>What is in front of a key: blanks, also in place of the dashes of a list; null when there is something else.</summary>
    private static string? Indentation(SourceText source, ScalarNode key)
    {
        string before = source.Line(key.Origin.Line)[..(key.Origin.Column - 1)];
        return before.All(c => c is ' ' or '-') ? new string(' ', before.Length) : null;
    }

    /// <summary>Keys that a merge brings in stand elsewhere.</summary>
    private static bool IsWrittenIn(MapNode map, MapEntry entry, SourceText source) =>
        entry.Key.Origin is { Line: > 0 } key && key.File == source.Name
        && (key.Line > map.Origin.Line || (key.Line == map.Origin.Line && key.Column >= map.Origin.Column))
        && (key.Line < map.Origin.EndLine || (key.Line == map.Origin.EndLine && key.Column <= map.Origin.EndColumn));
}
