using SvcDsl.Nodes;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Fixing;

/// <summary>Writes other labels into a selector.</summary>
internal static class LabelsEditor
{
    /// <param name="map">The labels that are there; all of them are replaced.</param>
    /// <param name="labels">The new ones: <c>key=value,key=value</c>.</param>
    /// <param name="source">The file.</param>
    public static TextEdit? Replace(MapNode map, string labels, SourceText source)
    {
        if (map.Count == 0 || map.Origin.File != source.Name || map.Any(entry => entry.Value is not ScalarNode || entry.Key.Origin.File != source.Name))
            return null;
        (int start, int end) = source.Span(map.Origin);
        string old = source.Text[start..end];

        // A comment among the labels says something about one of them; nobody but its author knows what.
        if (old.Contains('#', StringComparison.Ordinal) || old.Contains('&', StringComparison.Ordinal) || old.Contains('*', StringComparison.Ordinal))
            return null;
        bool isFlow = old[0] == '{';
        string before = source.Line(map.Origin.Line)[..(map.Origin.Column - 1)];
        if (isFlow ? old.Contains('\n', StringComparison.Ordinal) : before.Any(c => c != ' '))
            return null;

        bool isJson = ScalarText.IsJson(source);
        IEnumerable<string> entries = labels.Split(',').Select(label => label.Split('=', 2)).Where(label => label.Length == 2)
            .Select(label => $"{ScalarText.Quoted(label[0], always: isJson)}: {ScalarText.Quoted(label[1], always: isJson)}");
        return new TextEdit(source.Name, start, end, isFlow ? $"{{{string.Join(", ", entries)}}}" : string.Join(source.NewLine + before, entries));
    }
}
