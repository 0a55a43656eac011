namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>Comparisons of texts.</summary>
internal static class Comparisons
{
    /// <summary>Whether the comparison, which is the argument at the place, is the same everywhere: beyond ASCII, runtimes know different capitals.</summary>
    public static bool IsCertain(PureArguments a, int place) => a.Comparison(place) switch
    {
        StringComparison.Ordinal => true,
        StringComparison.OrdinalIgnoreCase => Enumerable.Range(0, place).All(i => a[i] is not string text || Casing.IsAscii(text)),
        _ => false,
    };

    /// <summary>The result of a comparison: of a number that is not 0, runtimes agree about the sign only, and a program might look at more.</summary>
    public static object Sign(int order) => order == 0 ? 0 : PureMethods.Unclear;

    public static object Compare(PureArguments a)
    {
        if (IsCertain(a, 2))
            return Sign(string.Compare(a.MaybeText(0), a.MaybeText(1), a.Comparison(2)));
        return a.Comparison(2) == StringComparison.CurrentCulture ? Culture(a.MaybeText(0), a.MaybeText(1)) : PureMethods.Unclear;
    }

    /// <summary>The order in the culture of the machine.</summary>
    public static object Culture(string? left, string? right) => CultureOrder.TryCompare(left, right) is { } order ? Sign(order) : PureMethods.Unclear;
}
