using System.Globalization;

namespace SvcDsl.Tool.Configuration;

/// <summary>Writes out the braces of a pattern: <c>*.{yml,yaml}</c> is <c>*.yml</c> and <c>*.yaml</c>, <c>{1..3}</c> is 1, 2 and 3.</summary>
internal static class BraceExpansion
{
    // Braces multiply; whoever needs more than this has written something else.
    private const int MaxPatterns = 1000;

    public static IReadOnlyList<string> Of(string pattern)
    {
        var done = new List<string>();
        var open = new Stack<string>([pattern]);
        while (open.TryPop(out string? next) && done.Count + open.Count < MaxPatterns)
        {
            if (FindBraces(next) is not var (start, end, alternatives))
            {
                done.Add(next);
                continue;
            }

            foreach (string alternative in alternatives)
                open.Push(next[..start] + alternative + next[(end + 1)..]);
        }

        return done;
    }

    /// <summary>The first pair of braces that stands for something: braces without a comma and without a range are text.</summary>
    private static (int Start, int End, IReadOnlyList<string> Alternatives)? FindBraces(string pattern)
    {
        for (int start = NextBrace(pattern, 0); start >= 0; start = NextBrace(pattern, start + 1))
        {
            int depth = 0;
            int part = start + 1;
            var parts = new List<string>();
            for (int i = start; i < pattern.Length; i++)
            {
                char c = pattern[i];
                if (c == '\\')
                    i++;
                else if (c == '{')
                    depth++;
                else if ((c == ',' && depth == 1) || (c == '}' && --depth == 0))
                {
                    parts.Add(pattern[part..i]);
                    part = i + 1;
                    if (c != '}')
                        continue;
                    if (parts.Count > 1)
                        return (start, i, parts);
                    if (Range(parts[0]) is { } numbers)
                        return (start, i, numbers);
                    break;
                }
            }
        }

        return null;
    }

    private static int NextBrace(string pattern, int from)
    {
        for (int i = from; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '{')
                return i;
        }

        return -1;
    }

    private static List<string>? Range(string text)
    {
        string[] ends = text.Split("..");
        if (ends.Length != 2 || !int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first) || !int.TryParse(ends[1], CultureInfo.InvariantCulture, out int last))
            return null;
        (first, last) = (Math.Min(first, last), Math.Max(first, last));
        return (long)last - first < MaxPatterns ? [.. Enumerable.Range(first, last - first + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))] : null;
    }
}
