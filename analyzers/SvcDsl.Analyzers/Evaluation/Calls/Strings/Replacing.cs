using System.Text;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>Replacing pieces of a text.</summary>
internal static class Replacing
{
    public static object Replace(string text, string old, string? replacement, StringComparison comparison)
    {
        if (old.Length == 0)
            throw new ArgumentException();
        var result = new StringBuilder();
        int start = 0;
        while (text.IndexOf(old, start, comparison) is >= 0 and var found)
        {
            result.Append(text, start, found - start).Append(replacement);
            start = found + old.Length;
            if (result.Length > Budget.MaxTextLength)
                return PureMethods.Unclear;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    public static object Lines(string text, string separator) =>
        text.All(letter => letter is '\r' or '\n' or >= ' ' and < (char)127)
            ? Replace(text.Replace("\r\n", "\n").Replace('\r', '\n'), "\n", separator, StringComparison.Ordinal)
            : PureMethods.Unclear;
}
