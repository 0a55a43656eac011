namespace SvcDsl.Tool.Fixing;

/// <summary>A piece of a file to be replaced; an insertion when both ends are the same.</summary>
internal sealed record TextEdit(string File, int Start, int End, string Text)
{
    /// <summary>Two insertions at one place overlap, too: which one comes first would be chance.</summary>
    public bool Overlaps(TextEdit other) => Start <= other.End && other.Start <= End;

    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        foreach (TextEdit edit in edits.OrderByDescending(edit => edit.Start))
            text = string.Concat(text.AsSpan(0, edit.Start), edit.Text, text.AsSpan(edit.End));
        return text;
    }
}
