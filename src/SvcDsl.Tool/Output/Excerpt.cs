using System.Globalization;
using SvcDsl.Provenance;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Output;

/// <summary>The line of a place, with carets below what is meant.</summary>
internal sealed class Excerpt(SourceText? source, Origin origin)
{
    // A minified file is one line; what is around the place is enough.
    private const int MaxWidth = 160;
    private const int Before = 40;

    /// <summary>The number of the line, as wide as it is.</summary>
    public string Number { get; } = origin.Line.ToString(CultureInfo.InvariantCulture);

    public bool IsEmpty => Text.Length == 0;

    private string Text { get; } = source?.Line(origin.Line) ?? "";

    /// <summary>The line, and the marks below it.</summary>
    public (string Line, string Marks) Render(char mark)
    {
        int start = Math.Clamp(origin.Column - 1, 0, Text.Length);
        int end = origin.EndLine == origin.Line ? Math.Clamp(origin.EndColumn - 1, start, Text.Length) : Text.TrimEnd().Length;
        int cut = Text.Length <= MaxWidth ? 0 : Math.Max(0, Math.Min(start - Before, Text.Length - MaxWidth));
        string line = Text.Substring(cut, Math.Min(MaxWidth, Text.Length - cut));
        int length = Math.Max(1, Math.Min(end - start, cut + line.Length - start));

        // A tab in front of the place stays a tab below it, so that both lines have the same width.
        string gap = string.Concat(line[..Math.Min(line.Length, start - cut)].Select(c => c == '\t' ? '\t' : ' '));
        return (Printable(line), gap + new string(mark, length));
    }

    /// <summary>What a file holds must not drive the terminal.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Select(c => c != '\t' && char.IsControl(c) ? '\uFFFD' : c));
}
