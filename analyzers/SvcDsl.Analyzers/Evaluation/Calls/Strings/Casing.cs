namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>Capitals and small letters, as far as all runtimes agree: a program without culture data changes ASCII letters only.</summary>
internal static class Casing
{
    public static string? ToLower(string text) => IsAscii(text) ? text.ToLowerInvariant() : null;

    public static string? ToUpper(string text) => IsAscii(text) ? text.ToUpperInvariant() : null;

    public static bool IsAscii(string text)
    {
        foreach (char letter in text)
        {
            if (letter >= 128)
                return false;
        }

        return true;
    }
}
