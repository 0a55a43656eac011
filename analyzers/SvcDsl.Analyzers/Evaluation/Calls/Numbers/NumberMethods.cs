using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>The methods that all numeric types have, and bool.</summary>
internal static class NumberMethods
{
    public static PureMethods Table { get; } = new()
    {
        ["ToString()"] = a => Text.TryFormat(a.Value(0), null) ?? PureMethods.Unclear,
        ["ToString(string)"] = a => Text.TryFormat(a.Value(0), a.MaybeText(1)) ?? PureMethods.Unclear,
        ["ToString(IFormatProvider)"] = a => Text.TryFormat(a.Value(0), null, a.IsInvariant(1)) ?? PureMethods.Unclear,
        ["ToString(string,IFormatProvider)"] = a => Text.TryFormat(a.Value(0), a.MaybeText(1), a.IsInvariant(2)) ?? PureMethods.Unclear,
        ["CompareTo"] = a => Comparing.Compare(a.Value(0), a.Value(1)) is { } order ? order : PureMethods.Unclear,
        ["Equals"] = a => a.IsOpaque(1) ? PureMethods.Unclear : ValueKey.AreEqual(a.Value(0), a.Value(1)) is { } equal ? equal : PureMethods.Unclear,
        ["Parse(string)"] = a => Parsing.Parse(a, a.Text(0), invariant: false),
        ["Parse(string,IFormatProvider)"] = a => Parsing.Parse(a, a.Text(0), a.IsInvariant(1)),
        ["Parse(string,NumberStyles,IFormatProvider)"] = a => a.Int(1) == (int)Parsing.StyleOf(a.Type) ? Parsing.Parse(a, a.Text(0), a.IsInvariant(2)) : PureMethods.Unclear,
        ["TryParse"] = a => Parsing.TryParse(a),
        ["IsNaN"] = a => double.IsNaN(Wide(a[0])),
        ["IsInfinity"] = a => double.IsInfinity(Wide(a[0])),
        ["IsFinite"] = a => !double.IsNaN(Wide(a[0])) && !double.IsInfinity(Wide(a[0])),
        ["IsNegative"] = a => Comparing.Sign(a[0]!) is { } sign && a[0] is not (float or double) ? sign < 0 : PureMethods.Unclear,
        ["IsPositive"] = a => Comparing.Sign(a[0]!) is { } sign && a[0] is not (float or double) ? sign >= 0 : PureMethods.Unclear,
        ["IsEvenInteger"] = a => a[0] is int number ? number % 2 == 0 : PureMethods.Unclear,
        ["IsOddInteger"] = a => a[0] is int number ? number % 2 != 0 : PureMethods.Unclear,
        ["Max"] = a => Comparing.Larger(a[0]!, a[1]!) ?? PureMethods.Unclear,
        ["Min"] = a => Comparing.Smaller(a[0]!, a[1]!) ?? PureMethods.Unclear,
        ["Abs"] = MathMethods.Abs,
        ["Clamp"] = MathMethods.Clamp,
        ["Sign"] = a => Comparing.Sign(a[0]!) ?? PureMethods.Unclear,
    };

    private static double Wide(object? content) => content is float single ? single : (double)content!;
}
