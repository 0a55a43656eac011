using SvcDsl.Nodes;
using SvcDsl.Tool.Input;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace SvcDsl.Tool.Configuration;

/// <summary>Finds the comments that silence rules, and the lines that they are about.</summary>
internal static class DirectiveReader
{
    private const string Keyword = "svcdsl-disable";

    public static IReadOnlyList<Directive> Read(ManifestFile file)
    {
        if (file.Source is not { } source || !source.Text.Contains(Keyword, StringComparison.Ordinal))
            return [];
        var directives = new List<Directive>();
        foreach (Comment comment in Comments(source.Text))
        {
            if (comment.Value.TrimStart() is not { } text || !text.StartsWith(Keyword, StringComparison.Ordinal))
                continue;
            int line = (int)comment.Start.Line;
            bool isTrailing = !source.Line(line).TrimStart().StartsWith('#');
            (int first, int last) = isTrailing ? (line, line) : CommentedBlock.Below(file, line);
            string[] parts = text[Keyword.Length..].Split(':', 2, StringSplitOptions.TrimEntries);
            foreach (string id in parts[0].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                directives.Add(new Directive(source.Name, line, (int)comment.Start.Column, id, parts.Length > 1 ? parts[1] : "") { FirstLine = first, LastLine = last });
        }

        return directives;
    }

    /// <summary>The comments by YAML's own rules: a # in a string or in a block of text is none.</summary>
    private static List<Comment> Comments(string text)
    {
        var comments = new List<Comment>();
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        try
        {
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment comment)
                    comments.Add(comment);
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The reader reports the mistake; what stands before it counts.
        }

        return comments;
    }
}
