using System.Globalization;
using System.Text.RegularExpressions;

namespace SvcDsl.Yaml;

/// <summary>
/// Which strings may stand in YAML without quotes. The same file is read by YAML 1.1 and 1.2 readers, so a string is plain only when
/// no reader takes it for something else; a quote too many is harmless.
/// </summary>
internal static class PlainScalars
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "<<", "=",
    };

    // Integers of every base with underscores and commas, base 60, floats, infinity and "not a number", and whatever begins like a date.
    private static readonly Regex NumberOrDate = new(
        @"\A(?:[-+]?[0-9][0-9_,]*"
        + @"|[-+]?0[xX][0-9a-fA-F_.pP+-]*|[-+]?0[oO][0-7_]*|[-+]?0[bB][01_]*"
        + @"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
        + @"|[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9_]+)?"
        + @"|[-+]?\.(?i:inf|nan)"
        + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?s:.*))\z",
        RegexOptions.CultureInvariant);

    public static bool MayBePlain(string text)
    {
        if (text.Length == 0 || Words.Contains(text) || !HasPlainShape(text))
            return false;
        return !(text[0] is (>= '0' and <= '9') or '+' or '-' or '.' && NumberOrDate.IsMatch(text));
    }

    /// <summary>Whether the character is written as itself, in a plain scalar as well as in a block.</summary>
    public static bool IsOrdinary(char c)
    {
        if (c < 0x7f)
            return c >= ' ';
        return CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }

    private static bool HasPlainShape(string text)
    {
        const string Indicators = "?:,[]{}#&*!|>'\"%@`";
        if (Indicators.IndexOf(text[0]) >= 0 || text[0] == ' ' || text[text.Length - 1] is ' ' or ':')
            return false;
        if (text == "-" || text.StartsWith("- ", StringComparison.Ordinal)
            || text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
            return false;

        for (int i = 0; i < text.Length; i++)
        {
            if (!IsOrdinary(text[i]))
                return false;
            if (i > 0 && ((text[i] == ' ' && text[i - 1] == ':') || (text[i] == '#' && text[i - 1] == ' ')))
                return false;
        }

        return true;
    }
}
