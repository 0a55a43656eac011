namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>
/// The order of two texts where all cultures agree about it. They do for digits, and for small ASCII letters that no language puts
/// elsewhere in its alphabet or takes together with a neighbour: Hawaiian begins with the vowels, Estonian has z behind s, Danish takes
/// "aa" for the last letter. Punctuation is looked over by some.
/// </summary>
internal static class CultureOrder
{
    /// <summary>-1, 0 or 1; null when cultures differ.</summary>
    public static int? TryCompare(string? left, string? right)
    {
        if (left is null || right is null || string.Equals(left, right, StringComparison.Ordinal))
            return left is null ? right is null ? 0 : -1 : right is null ? 1 : 0;
        if (!IsPlain(left) || !IsPlain(right))
            return null;
        int place = 0;
        while (place < left.Length && place < right.Length && left[place] == right[place])
            place++;
        if (MayBeOneLetter(left, place) || MayBeOneLetter(right, place))
            return null;
        if (place == left.Length || place == right.Length)
            return left.Length < right.Length ? -1 : 1;
        char first = left[place] < right[place] ? left[place] : right[place];
        char second = left[place] < right[place] ? right[place] : left[place];
        return IsOrdered(first, second) ? left[place] == first ? -1 : 1 : null;
    }

    private static bool IsPlain(string text) => text.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9');

    private static bool IsOrdered(char first, char second) => second switch
    {
        <= '9' => true,
        _ when first <= '9' => true,
        'q' or 'x' or 'y' or 'z' => false,
        'w' when first == 'v' => false,
        'e' or 'i' or 'o' or 'u' => first is 'a' or 'e' or 'i' or 'o',
        _ => true,
    };

    /// <summary>Whether a letter that is different, or the end, may be a part of a letter that some language writes with several.</summary>
    private static bool MayBeOneLetter(string text, int place)
    {
        for (int i = Math.Max(0, place - 2); i <= place && i + 1 < text.Length; i++)
        {
            if (Letters.IsPair(text[i], text[i + 1]))
                return true;
        }

        return false;
    }
}
