using System.Globalization;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>
/// The text of a number, as every .NET and every machine writes it. Signs, points and the grouping of digits are the culture's: in some
/// dozens of cultures (Swedish, Persian, Arabic) a negative number does not begin with a hyphen.
/// </summary>
internal static class NumberText
{
    /// <summary>More digits than any number has, and fewer than would stop the compiler.</summary>
    private const int MaxDigits = 99;

    public static string? Format(object number, string? format, bool invariant)
    {
        if (!NumericTypes.IsNumber(number))
            return null;
        return number is float or double or decimal
            ? FractionText.Format(number, format, invariant)
            : FormatInteger((IFormattable)number, format ?? "", invariant);
    }

    private static string? FormatInteger(IFormattable number, string format, bool invariant)
    {
        // Hexadecimal digits are those of the bits: they have no sign.
        bool isHex = format.Length > 0 && format[0] is 'X' or 'x' && HasPrecision(format);
        bool isPlain = format is "" or "G" or "g" || format[0] is 'D' or 'd' && HasPrecision(format) || format is "F0" or "f0" || format.Length <= MaxDigits && format.All(letter => letter == '0');
        bool isInvariant = invariant && format.Length > 0 && (format[0] is 'N' or 'n' or 'F' or 'f' && HasPrecision(format) || IsCustom(format));
        return isHex || isInvariant || isPlain && (invariant || !IsNegative(number))
            ? number.ToString(format.Length == 0 ? null : format, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether a format is a letter, with a moderate number of digits behind it.</summary>
    public static bool HasPrecision(string format) => format.Length <= 3 && format.Skip(1).All(letter => letter is >= '0' and <= '9');

    /// <summary>Whether a format has digits, a point and the grouping of digits only.</summary>
    public static bool IsCustom(string format) =>
        format.Length is > 0 and <= MaxDigits && format.All(letter => letter is '0' or '#' or '.' or ',') && format.Count(letter => letter == '.') <= 1
        && !format.EndsWith(",", StringComparison.Ordinal) && !format.Contains(",.") && !format.StartsWith(",", StringComparison.Ordinal);

    private static bool IsNegative(IFormattable number) => number switch
    {
        int value => value < 0,
        long value => value < 0,
        short value => value < 0,
        sbyte value => value < 0,
        _ => false,
    };
}
