using SvcDsl.Nodes;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Fixing;

/// <summary>Adds items to lists.</summary>
internal static class ListEditor
{
    /// <summary>Adds a map behind the last item; null when there is no safe place.</summary>
    public static TextEdit? Append(ListNode list, IReadOnlyList<(string Key, string Value)> item, SourceText source)
    {
        if (list.Count == 0 || list.Origin.File != source.Name)
            return null;
        (int start, _) = source.Span(list.Origin);
        bool isJson = ScalarText.IsJson(source);
        string flow = $"{{{string.Join(", ", item.Select(entry => isJson ? $"\"{entry.Key}\": {entry.Value}" : $"{entry.Key}: {entry.Value}"))}}}";
        Node last = list[list.Count - 1];
        if (source.Text[start] == '[')
        {
            int place = source.Span(last.Origin).End;
            return new TextEdit(source.Name, place, place, $", {flow}");
        }

        string before = source.Line(list.Origin.Line)[..(list.Origin.Column - 1)];
        if (source.Text[start] != '-' || before.Any(c => c is not (' ' or '-')))
            return null;
        string indentation = new(' ', before.Length);
        int line = last.Origin is { EndColumn: 1 } block && block.EndLine > block.Line ? block.EndLine - 1 : last.Origin.EndLine;
        int end = source.Offset(line, 1) + source.Line(line).Length;
        return new TextEdit(source.Name, end, end, source.NewLine + indentation + Block(item).Replace("\n", source.NewLine + indentation, StringComparison.Ordinal));
    }

    /// <summary>The item in block style, without indentation.</summary>
    public static string Block(IReadOnlyList<(string Key, string Value)> item) =>
        "- " + string.Join("\n  ", item.Select(entry => $"{entry.Key}: {entry.Value}"));
}
