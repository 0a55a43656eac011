using System.Globalization;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>
/// The text of float, double and decimal. .NET Framework and .NET write some doubles differently; what both agree on are those that a
/// decimal with few digits stands for exactly, and these are written as that decimal.
/// </summary>
internal static class FractionText
{
    /// <summary>Digits that a double holds whatever they are, and those that a float holds.</summary>
    private const int DoubleDigits = 15;
    private const int FloatDigits = 6;

    /// <summary>From here on .NET writes doubles with an exponent.</summary>
    private const decimal Large = 1e15m;
    private const decimal Small = 1e-4m;

    public static string? Format(object number, string? format, bool invariant)
    {
        if (number is decimal exact)
            return Format(exact, format ?? "", invariant);
        if (invariant && string.IsNullOrEmpty(format) && Special(number) is { } name)
            return name;
        return TryGetDecimal(number) is { } value ? Format(value, format ?? "", invariant, isRounded: true) : null;
    }

    /// <summary>The decimal whose digits are those of the number; null when it is not certain.</summary>
    public static decimal? TryGetDecimal(object number)
    {
        double wide = number is float single ? single : (double)number;
        if (double.IsNaN(wide) || Math.Abs(wide) >= (double)Large || wide == 0 && 1 / wide < 0)
            return null;
        decimal value = number is float narrow ? (decimal)narrow : (decimal)wide;
        value /= 1.0000000000000000000000000000m;
        bool isExact = number is float ? (float)value == (float)number : (double)value == wide;
        bool isPlain = value == 0 || Math.Abs(value) >= Small;
        return isExact && isPlain && Digits(value) <= (number is float ? FloatDigits : DoubleDigits) && (number is double || Math.Abs(value) < 1e6m) ? value : null;
    }

    private static int Digits(decimal value) => Math.Abs(value).ToString(CultureInfo.InvariantCulture).Replace(".", "").TrimStart('0').Length;

    private static string? Special(object number)
    {
        double wide = number is float single ? single : (double)number;
        return double.IsNaN(wide) ? "NaN" : double.IsPositiveInfinity(wide) ? "Infinity" : double.IsNegativeInfinity(wide) ? "-Infinity" : null;
    }

    private static string? Format(decimal value, string format, bool invariant, bool isRounded = false)
    {
        if (format is "" or "G" or "g")
        {
            string text = value.ToString(CultureInfo.InvariantCulture);
            return invariant || text.All(letter => letter is >= '0' and <= '9') ? text : null;
        }

        int? decimals = format[0] is 'F' or 'f' or 'N' or 'n' && NumberText.HasPrecision(format)
            ? format.Length == 1 ? 2 : int.Parse(format.Substring(1), CultureInfo.InvariantCulture)
            : NumberText.IsCustom(format) ? format.Length - 1 - (format.IndexOf('.') is >= 0 and var point ? point : format.Length - 1) : null;
        if (decimals is not (>= 0 and <= 10) || !invariant && !(value >= 0 && format is "F0" or "f0" or "0" or "00" or "000"))
            return null;

        // A number in the middle of two is rounded by its binary digits, and a negative one that becomes zero keeps its sign on some machines.
        decimal cut = Math.Round(value, decimals.Value, MidpointRounding.AwayFromZero);
        bool isMiddle = isRounded && cut != Math.Round(value, decimals.Value, MidpointRounding.ToEven) || isRounded && IsMiddle(value, decimals.Value);
        return isMiddle || cut == 0 && value < 0 ? null : value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static bool IsMiddle(decimal value, int decimals)
    {
        decimal unit = 1;
        for (int i = 0; i < decimals; i++)
            unit /= 10;
        return Math.Abs(value % unit) == unit / 2;
    }
}
