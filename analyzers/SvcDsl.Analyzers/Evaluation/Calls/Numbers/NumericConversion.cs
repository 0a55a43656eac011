using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>C#'s conversions between the numeric types and char.</summary>
internal static class NumericConversion
{
    /// <summary>Integers up to here are held exactly by a double.</summary>
    private const long ExactInDouble = 1L << 53;

    /// <summary>False when the result is not certain.</summary>
    /// <exception cref="OverflowException">The program throws.</exception>
    public static bool TryConvert(object content, SpecialType type, bool isChecked, out object? converted)
    {
        converted = NumericTypes.Promoted(content) switch
        {
            int value => FromLong(value, type, isChecked),
            uint value => FromLong(value, type, isChecked),
            long value => FromLong(value, type, isChecked),
            ulong and <= long.MaxValue and var value => FromLong((long)value, type, isChecked),
            ulong value => FromUnsigned(value, type, isChecked),
            float value => FromDouble(value, type, isChecked),
            double value => FromDouble(value, type, isChecked),
            decimal value => FromDecimal(value, type),
            _ => null,
        };
        return converted is not null;
    }

    private static object? FromLong(long value, SpecialType type, bool isChecked) => type switch
    {
        SpecialType.System_SByte => isChecked ? checked((sbyte)value) : unchecked((sbyte)value),
        SpecialType.System_Byte => isChecked ? checked((byte)value) : unchecked((byte)value),
        SpecialType.System_Int16 => isChecked ? checked((short)value) : unchecked((short)value),
        SpecialType.System_UInt16 => isChecked ? checked((ushort)value) : unchecked((ushort)value),
        SpecialType.System_Char => isChecked ? checked((char)value) : unchecked((char)value),
        SpecialType.System_Int32 => isChecked ? checked((int)value) : unchecked((int)value),
        SpecialType.System_UInt32 => isChecked ? checked((uint)value) : unchecked((uint)value),
        SpecialType.System_Int64 => value,
        SpecialType.System_UInt64 => isChecked ? checked((ulong)value) : unchecked((ulong)value),
        SpecialType.System_Single when value is <= ExactInDouble and >= -ExactInDouble => (float)value,
        SpecialType.System_Double => (double)value,
        SpecialType.System_Decimal => (decimal)value,
        _ => null,
    };

    private static object? FromUnsigned(ulong value, SpecialType type, bool isChecked) => type switch
    {
        SpecialType.System_UInt64 => value,
        SpecialType.System_Decimal => (decimal)value,

        // Runtimes have rounded these differently.
        SpecialType.System_Single or SpecialType.System_Double => null,
        _ when isChecked => throw new OverflowException(),
        _ => FromLong(unchecked((long)value), type, isChecked: false),
    };

    private static object? FromDouble(double value, SpecialType type, bool isChecked)
    {
        switch (type)
        {
            case SpecialType.System_Single:
                return (float)value;
            case SpecialType.System_Double:
                return value;
            case SpecialType.System_Decimal:
                return (decimal)value;
        }

        double whole = Math.Truncate(value);
        if (double.IsNaN(whole) || Math.Abs(whole) >= 9.2e18)
            return isChecked && !(whole >= 0 && type == SpecialType.System_UInt64) ? throw new OverflowException() : null;
        object? result = FromLong((long)whole, type, isChecked);

        // C# leaves it open what an unchecked conversion makes of a value that does not fit.
        return result is not null && FromLong((long)whole, type, isChecked: false) is { } fitted && System.Convert.ToDecimal(fitted is char letter ? (int)letter : fitted, System.Globalization.CultureInfo.InvariantCulture) == (decimal)(long)whole ? result : null;
    }

    private static object? FromDecimal(decimal value, SpecialType type) => type switch
    {
        SpecialType.System_SByte => (sbyte)value,
        SpecialType.System_Byte => (byte)value,
        SpecialType.System_Int16 => (short)value,
        SpecialType.System_UInt16 => (ushort)value,
        SpecialType.System_Char => (char)value,
        SpecialType.System_Int32 => (int)value,
        SpecialType.System_UInt32 => (uint)value,
        SpecialType.System_Int64 => (long)value,
        SpecialType.System_UInt64 => (ulong)value,
        SpecialType.System_Single => (float)value,
        SpecialType.System_Double => (double)value,
        SpecialType.System_Decimal => value,
        _ => null,
    };
}
