using SvcDsl.Nodes;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Configuration;

/// <summary>What a comment on a line of its own is about: the document, the key or the item of a list that begins below it.</summary>
internal static class CommentedBlock
{
    /// <summary>The first and the last line; both the comment's own line when nothing begins below it.</summary>
    public static (int First, int Last) Below(ManifestFile file, int comment)
    {
        SourceText source = file.Source!;
        int line = comment + 1;
        while (line <= source.LineCount && IsEmpty(source.Line(line)))
            line++;

        // In front of the line that starts a document it is about that document.
        bool startsDocument = source.Line(line).StartsWith("---", StringComparison.Ordinal);
        foreach (MapNode root in file.Objects)
        {
            int start = root.Origin.Line;
            if (start == line || (startsDocument && start >= line && !HasDocumentStart(source, line + 1, start)))
                return (line, LastLine(root));
            if (start < line && LastLine(root) >= line)
                return (line, Math.Max(line, EndOf(root, line)));
        }

        return (comment, comment);
    }

    private static bool IsEmpty(string line) => line.TrimStart() is "" or ['#', ..];

    private static bool HasDocumentStart(SourceText source, int from, int to)
    {
        for (int line = from; line < to; line++)
        {
            if (source.Line(line).StartsWith("---", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Where the outermost key or item ends that begins on a line.</summary>
    private static int EndOf(Node node, int line)
    {
        IEnumerable<(int Start, Node Value)> children = node switch
        {
            MapNode map => map.Select(entry => (entry.Key.Origin.Line, entry.Value)),
            ListNode list => list.Select(item => (item.Origin.Line, item)),
            _ => [],
        };
        foreach ((int start, Node value) in children)
        {
            if (start == line)
                return LastLine(value);
            if (start < line && LastLine(value) >= line)
                return EndOf(value, line);
        }

        return 0;
    }

    /// <summary>A block of text ends before the first column of the line behind it.</summary>
    private static int LastLine(Node node) =>
        node.Origin.EndColumn == 1 && node.Origin.EndLine > node.Origin.Line ? node.Origin.EndLine - 1 : node.Origin.EndLine;
}
