using System.Globalization;

namespace SvcDsl.Yaml;

/// <summary>Integers in the notations that kubectl reads: decimal, 0x, 0o, a leading zero for octal, 0b.</summary>
internal static class Integers
{
    /// <summary>A <see cref="long"/>, a <see cref="double"/> when it is too large for one, or null when the text is no integer.</summary>
    public static object? Parse(string text)
    {
        bool isNegative = text[0] == '-';
        string digits = text[0] is '-' or '+' ? text.Substring(1) : text;
        (int radix, int skip) = Notation(digits);
        if (digits.Length == skip)
            return null;

        // A long that is not negative may reach one less than the negative end.
        ulong limit = isNegative ? (ulong)long.MaxValue + 1 : long.MaxValue;
        ulong value = 0;
        double large = 0;
        bool isLarge = false;
        for (int i = skip; i < digits.Length; i++)
        {
            int digit = DigitOf(digits[i]);
            if (digit >= radix)
                return null;
            large = (large * radix) + digit;
            isLarge = isLarge || value > (limit - (ulong)digit) / (ulong)radix;
            value = unchecked((value * (ulong)radix) + (ulong)digit);
        }

        if (!isLarge)
            return isNegative ? unchecked(-(long)value) : (long)value;
        if (radix == 10)
            large = double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return double.IsInfinity(large) ? null : isNegative ? -large : large;
    }

    private static (int Radix, int Skip) Notation(string digits)
    {
        if (digits.Length < 2 || digits[0] != '0')
            return (10, 0);
        return digits[1] switch
        {
            'x' or 'X' => (16, 2),
            'o' or 'O' => (8, 2),
            'b' or 'B' => (2, 2),
            _ => (8, 1),
        };
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
