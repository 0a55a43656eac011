namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>
/// Searches that follow the culture of the machine, where all cultures find the same: between ASCII letters that no language takes
/// together. The Hungarian "cs" does not start with "c", and Thai looks over hyphens.
/// </summary>
internal static class CultureSearch
{
    public static bool? StartsWith(string text, string value)
    {
        if (!IsCertain(text, value) || value.Length > 0 && value.Length < text.Length && MayBeOne(text, value.Length))
            return null;
        bool found = text.StartsWith(value, StringComparison.Ordinal);
        return found || !Bare(text).StartsWith(Bare(value), StringComparison.Ordinal) ? found : null;
    }

    public static bool? EndsWith(string text, string value)
    {
        if (!IsCertain(text, value) || value.Length > 0 && value.Length < text.Length && MayBeOne(text, text.Length - value.Length))
            return null;
        bool found = text.EndsWith(value, StringComparison.Ordinal);
        return found || !Bare(text).EndsWith(Bare(value), StringComparison.Ordinal) ? found : null;
    }

    public static int? IndexOf(string text, string value) =>
        IsCertain(text, value) && !HasPair(text) && Bare(text) == text && Bare(value) == value ? text.IndexOf(value, StringComparison.Ordinal) : null;

    /// <summary>Two equal letters may be short for two pairs.</summary>
    private static bool IsCertain(string text, string value) => text.All(IsPlain) && value.All(IsPlain) && !HasDouble(text) && !HasDouble(value);

    private static bool IsPlain(char letter) => letter is >= ' ' and < (char)127;

    /// <summary>What is left of a text when signs are looked over.</summary>
    private static string Bare(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private static bool HasDouble(string text)
    {
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == text[i + 1] && char.IsLetter(text[i]) && Letters.IsPair(text[i + 1], text[i + 2]))
                return true;
        }

        return false;
    }

    private static bool HasPair(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (Letters.IsPair(text[i], text[i + 1]))
                return true;
        }

        return false;
    }

    private static bool MayBeOne(string text, int place) =>
        Letters.IsPair(text[place - 1], text[place]) || place >= 2 && Letters.IsPair(text[place - 2], text[place - 1]) && char.IsLetter(text[place]);
}
