using System.Text.RegularExpressions;
using SvcDsl.Yaml;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>Edits YAML that stands in a string of C#.</summary>
internal static class YamlText
{
    // Nothing in such a value means anything in YAML, or in any kind of string.
    private static readonly Regex Harmless = new(@"^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?\z", RegexOptions.CultureInvariant);
    private static readonly Regex Number = new(@"^[0-9]+\z", RegexOptions.CultureInvariant);

    // As C# writes quotes: in regular strings, in verbatim ones, in raw ones.
    private static readonly string[] Quotes = ["\\\"", "\"\"", "\"", "'"];

    /// <summary>The text to write for another value, with the quotes and the type that are there; null when nobody can be sure of it.</summary>
    public static string? Replace(string written, string value)
    {
        if (!Harmless.IsMatch(value))
            return null;
        foreach (string quote in Quotes)
        {
            if (written.Length > 2 * quote.Length && written.StartsWith(quote, StringComparison.Ordinal) && written.EndsWith(quote, StringComparison.Ordinal))
                return quote + value + quote;
        }

        if (written.Length == 0 || "&*!|>%@`{['\"\\".IndexOf(written[0]) >= 0 || written.IndexOfAny(['\n', '\r', '\\']) >= 0)
            return null;
        return Number.IsMatch(written) ? Number.IsMatch(value) ? value : null : PlainScalars.MayBePlain(value) ? value : null;
    }
}
