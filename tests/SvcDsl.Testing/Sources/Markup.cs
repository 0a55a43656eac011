using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Testing.Sources;

/// <summary>
/// Source with marks. <c>{|SVC1001:text|}</c> expects a diagnostic on the text and <c>{|#0:text|}</c> names a place. Behind the rule may
/// stand <c>.warning</c>, when the severity is not the rule's own, <c>=name</c>, for which the test says more, and <c>>0,1</c>: the other
/// places of the diagnostic, all of them. Marks may lie inside each other. A mark around a whole string is met by any place in the string.
/// </summary>
internal static partial class Markup
{
    private const string Open = "{|";
    private const string Close = "|}";

    public static MarkedFile Parse(string path, string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(string Tag, int Start)>();
        var expected = new List<Expected>();
        var places = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        int i = 0;
        while (i < marked.Length)
        {
            if (At(marked, i, Open) && marked.IndexOf(':', i) is var colon and > 0)
            {
                open.Push((marked[(i + Open.Length)..colon], text.Length));
                i = colon + 1;
            }
            else if (At(marked, i, Close) && open.Count > 0)
            {
                (string tag, int start) = open.Pop();
                var span = TextSpan.FromBounds(start, text.Length);
                if (tag.StartsWith('#'))
                    places.Add(tag[1..], span);
                else
                    expected.Add(Expectation(tag, path, span));
                i += Close.Length;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.Count == 0
            ? new MarkedFile(path, text.ToString(), expected, places)
            : throw new VerificationException($"The mark '{open.Peek().Tag}' is not closed in {path}.");
    }

    private static bool At(string text, int index, string what) => string.CompareOrdinal(text, index, what, 0, what.Length) == 0;

    private static Expected Expectation(string tag, string path, TextSpan span)
    {
        Match match = Tag().Match(tag);
        if (!match.Success)
            throw new VerificationException($"The mark '{tag}' in {path} cannot be read.");
        Group severity = match.Groups["severity"];
        return new Expected(
            match.Groups["id"].Value,
            severity.Success ? Enum.Parse<DiagnosticSeverity>(severity.Value, ignoreCase: true) : null,
            match.Groups["detail"] is { Success: true, Value: var detail } ? detail : null,
            path,
            span,
            match.Groups["related"] is { Success: true, Value: var related } ? related.Split(',', StringSplitOptions.RemoveEmptyEntries) : null);
    }

    [GeneratedRegex(@"^(?<id>\w+)(\.(?<severity>hidden|info|warning|error))?(=(?<detail>\w+))?(>(?<related>[\w,]*))?$")]
    private static partial Regex Tag();
}
