using System.Text.RegularExpressions;
using SvcDsl.Tool.Output;

namespace SvcDsl.Tool.Explain;

/// <summary>Shows the Markdown of the rules' pages on a terminal.</summary>
internal sealed partial class MarkdownText(Palette palette)
{
    private const int Width = 100;

    public IEnumerable<string> Render(string markdown)
    {
        bool isCode = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                yield return line.Length == 0 ? "" : "    " + palette.Code(line);
            else if (line.StartsWith('#'))
                yield return palette.Bold(line.TrimStart('#', ' '));
            else
            {
                foreach (string part in Wrap(Links().Replace(line, "$1 ($2)")))
                    yield return Inline().Replace(part, match => palette.Code(match.Groups[1].Value));
            }
        }
    }

    /// <summary>Blanks between backticks are not for breaking lines at.</summary>
    private static IEnumerable<string> Wrap(string text)
    {
        string line = "";
        foreach (Match word in Words().Matches(text))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word.Value : " " + word.Value;
        }

        yield return line;
    }

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?:`[^`]*`|[^\s`])+")]
    private static partial Regex Words();
}
