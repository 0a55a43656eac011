using System.Text;
using SvcDsl.Provenance;

namespace SvcDsl.Tool.Input;

/// <summary>The text of a file, by lines and columns as origins count them.</summary>
internal sealed class SourceText(InputFile file, string text, Encoding encoding)
{
    private int[]? lineStarts;

    public InputFile File { get; } = file;

    public string Name => File.Name;

    /// <summary>The text without a byte order mark.</summary>
    public string Text { get; } = text;

    /// <summary>How the text was, and is to be, encoded; it writes a byte order mark when there was one.</summary>
    public Encoding Encoding { get; } = encoding;

    /// <summary>How the file ends its lines.</summary>
    public string NewLine => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => lineStarts ??= FindLineStarts(Text);

    /// <summary>The text of a line without its end; empty behind the end of the file.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > LineStarts.Length)
            return "";
        int start = LineStarts[line - 1];
        int end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\n', '\r');
    }

    /// <summary>Where a line and a column are in <see cref="Text"/>.</summary>
    public int Offset(int line, int column) =>
        line > LineStarts.Length ? Text.Length : Math.Clamp(LineStarts[line - 1] + column - 1, 0, Text.Length);

    public (int Start, int End) Span(Origin origin)
    {
        int start = Offset(origin.Line, origin.Column);
        return (start, Math.Max(start, Offset(origin.EndLine, origin.EndColumn)));
    }

    public SourceText With(string text) => new(File, text, Encoding);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }
}
