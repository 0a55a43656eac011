using SvcDsl.Nodes;
using SvcDsl.Tool.Input;
using SvcDsl.Yaml;

namespace SvcDsl.Tool.Fixing;

/// <summary>Writes a value in the place of another one, in the notation of that.</summary>
internal static class ScalarText
{
    /// <summary>The span of a value that can be replaced as it stands: on one line, without an anchor, an alias or a tag.</summary>
    public static (int Start, int End)? Span(ScalarNode node, SourceText source)
    {
        if (node.Origin.File != source.Name || node.Origin.Line != node.Origin.EndLine)
            return null;
        (int start, int end) = source.Span(node.Origin);
        string text = source.Text[start..end];
        bool isItself = text.Length > 0 && text[0] is not ('&' or '*' or '!' or '|' or '>')
            && YamlReader.ReadNode(text, source.Name) is { Errors.Count: 0, Node: ScalarNode read } && Equals(read.Value, node.Value);
        return isItself ? (start, end) : null;
    }

    /// <summary>
    /// The texts that may stand for the new value, the likeliest first: of the type of the old value, then as a number, then as a string.
    /// </summary>
    public static IReadOnlyList<string> Candidates(string written, object? old, string value, bool isJson)
    {
        bool isNumber = YamlReader.ReadNode(value, "value") is { Errors.Count: 0, Node: ScalarNode { Value: long or bool or double } };
        string text = Quoted(value, written.Length > 0 && written[0] == '\'' ? '\'' : '"', written.Length > 0 && written[0] is '\'' or '"' || isJson);
        if (!isNumber)
            return [text];
        return old is string ? [text, value] : [value, text];
    }

    /// <summary>A string, quoted when YAML or the author needs it.</summary>
    public static string Quoted(string value, char quote = '"', bool always = false)
    {
        // In braces and brackets some characters mean more than elsewhere; a quote too many is harmless.
        if (!always && PlainScalars.MayBePlain(value) && value.AsSpan().IndexOfAny(",[]{}") < 0)
            return value;
        return quote == '\''
            ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Whether the file is JSON: strings and keys need double quotes.</summary>
    public static bool IsJson(SourceText source) => source.Text.AsSpan().TrimStart() is ['{' or '[', ..];
}
