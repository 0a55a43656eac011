namespace SvcDsl.Tool.Configuration;

/// <summary>The patterns of <c>.editorconfig</c> sections: https://spec.editorconfig.org/#glob-expressions.</summary>
internal sealed class Glob
{
    private readonly string[] patterns;
    private readonly bool isPath;

    public Glob(string pattern)
    {
        // A slash ties the pattern to the folder of the file that it stands in; without one it speaks of names at any depth.
        isPath = pattern.Contains('/', StringComparison.Ordinal);
        patterns = [.. BraceExpansion.Of(pattern.StartsWith('/') ? pattern[1..] : pattern)];
    }

    /// <summary>Whether a path, relative to the folder and with slashes, matches.</summary>
    public bool Matches(string path)
    {
        ReadOnlySpan<char> text = isPath ? path : path.AsSpan(path.LastIndexOf('/') + 1);
        foreach (string pattern in patterns)
        {
            if (Matches(pattern, text))
                return true;
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0] == '*')
                return MatchesStar(pattern, text);
            if (text.Length == 0 || MatchOne(pattern, text[0]) is not { } used)
                return false;
            pattern = pattern[used..];
            text = text[1..];
        }

        return text.Length == 0;
    }

    /// <summary>One star stays in its folder, two do not; <c>**/</c> may also stand for no folder at all.</summary>
    private static bool MatchesStar(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        bool crosses = pattern.StartsWith("**");
        ReadOnlySpan<char> rest = pattern.TrimStart('*');
        if (crosses && rest.StartsWith("/") && Matches(rest[1..], text))
            return true;
        for (int i = 0; i <= text.Length; i++)
        {
            if (Matches(rest, text[i..]))
                return true;
            if (i < text.Length && text[i] == '/' && !crosses)
                return false;
        }

        return false;
    }

    /// <summary>How much of the pattern one character uses up; null when it does not match.</summary>
    private static int? MatchOne(ReadOnlySpan<char> pattern, char c)
    {
        switch (pattern[0])
        {
            case '?':
                return c == '/' ? null : 1;
            case '\\' when pattern.Length > 1:
                return pattern[1] == c ? 2 : null;
            case '[' when pattern.IndexOf(']') is var end && end > 1 && pattern[..end].IndexOf('/') < 0:
                bool isNegated = pattern[1] == '!';
                return Contains(pattern[(isNegated ? 2 : 1)..end], c) != isNegated && c != '/' ? end + 1 : null;
            default:
                return pattern[0] == c ? 1 : null;
        }
    }

    private static bool Contains(ReadOnlySpan<char> set, char c)
    {
        for (int i = 0; i < set.Length; i++)
        {
            bool isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? c >= set[i] && c <= set[i + 2] : c == set[i])
                return true;
            i += isRange ? 2 : 0;
        }

        return false;
    }
}
