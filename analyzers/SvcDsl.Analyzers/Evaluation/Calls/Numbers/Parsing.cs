using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>Numbers from texts. Signs and points are the culture's; letters and digits are not.</summary>
internal static class Parsing
{
    public static NumberStyles StyleOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Decimal => NumberStyles.Number,
        SpecialType.System_Double or SpecialType.System_Single => NumberStyles.Float | NumberStyles.AllowThousands,
        _ => NumberStyles.Integer,
    };

    public static object Parse(PureArguments a, string text, bool invariant)
    {
        if (!IsCertain(a.Type, text, invariant))
            return PureMethods.Unclear;
        return TryParse(a.Type, text, out object? result) ? result! : throw new FormatException();
    }

    /// <summary>All forms of TryParse; the last argument is the one that is set.</summary>
    public static object TryParse(PureArguments a)
    {
        string? text = a.MaybeText(0);
        bool hasStyle = a.Count > 2 && a[1] is int;
        if (a.Value(0) is not Values.ConstantValue || hasStyle && a.Int(1) != (int)StyleOf(a.Type) || text is not null && !IsCertain(a.Type, text, a.Count > 2 && a.IsInvariant(a.Count - 2)))
            return PureMethods.Unclear;
        bool parsed = TryParse(a.Type, text, out object? result);
        a.Call.Outs[a.Count - 1] = parsed ? a.Call.Constant(result) : a.Call.DefaultOf(a.Type)!;
        return parsed;
    }

    private static bool IsCertain(ITypeSymbol type, string text, bool invariant)
    {
        if (type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char)
            return true;
        if (!text.All(letter => letter is >= ' ' and < (char)127))
            return false;
        bool isFraction = type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

        // All runtimes read these digits to the same double.
        if (isFraction && (text.Length > (type.SpecialType == SpecialType.System_Single ? 6 : 15) || !text.All(letter => letter is >= '0' and <= '9' or '.' or '-' or ' ')))
            return false;
        return invariant || !text.Any(letter => letter is '-' or '+' or '(' or ')' || isFraction && letter is not (>= '0' and <= '9'));
    }

    private static bool TryParse(ITypeSymbol type, string? text, out object? result)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        NumberStyles style = StyleOf(type);
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                bool isBool = bool.TryParse(text, out bool flag);
                result = flag;
                return isBool;
            case SpecialType.System_Char:
                bool isChar = char.TryParse(text, out char letter);
                result = letter;
                return isChar;
            case SpecialType.System_Double:
                bool isDouble = double.TryParse(text, style, culture, out double number);
                result = number;
                return isDouble;
            case SpecialType.System_Single:
                bool isSingle = float.TryParse(text, style, culture, out float single);
                result = single;
                return isSingle;
            case SpecialType.System_Decimal:
                bool isDecimal = decimal.TryParse(text, style, culture, out decimal exact);
                result = exact;
                return isDecimal;
            default:
                // The widest integer first, then the range of the type.
                result = null;
                if (!decimal.TryParse(text, style, culture, out decimal wide))
                    return false;
                try
                {
                    return NumericConversion.TryConvert(wide, type.SpecialType, isChecked: true, out result);
                }
                catch (OverflowException)
                {
                    return false;
                }
        }
    }
}
