namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>Rounding to a number of digits, in the ways that all runtimes have.</summary>
internal static class Rounding
{
    public static object? Round(PureArguments a)
    {
        int digits = 0;
        var mode = MidpointRounding.ToEven;
        for (int i = 1; i < a.Count; i++)
        {
            if (a.Call.Method.Parameters[i].Type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Enum)
                mode = (MidpointRounding)a.Int(i);
            else
                digits = a.Int(i);
        }

        return a[0] switch
        {
            decimal value => Round(value, digits, mode),
            double value when digits == 0 => Round(value, mode),
            double value => Round(value, digits, mode),
            _ => null,
        };
    }

    private static object? Round(decimal value, int digits, MidpointRounding mode)
    {
        if ((int)mode <= 1)
            return Math.Round(value, digits, mode);
        if (digits != 0)
            return null;
        return (int)mode switch
        {
            2 => Math.Truncate(value),
            3 => Math.Floor(value),
            4 => Math.Ceiling(value),
            _ => throw new ArgumentException(),
        };
    }

    private static object? Round(double value, MidpointRounding mode) => (int)mode switch
    {
        0 or 1 => Math.Round(value, mode),
        2 => Math.Truncate(value),
        3 => Math.Floor(value),
        4 => Math.Ceiling(value),
        _ => throw new ArgumentException(),
    };

    /// <summary>Whether a double is rounded by its binary or its decimal digits has changed; here is what both say.</summary>
    private static object? Round(double value, int digits, MidpointRounding mode)
    {
        if (digits > 10 || (int)mode > 1 || FractionText.TryGetDecimal(value) is not { } exact)
            return null;
        double power = 1;
        for (int i = 0; i < digits; i++)
            power *= 10;
        double binary = Math.Round(value * power, mode) / power;
        return binary == (double)Math.Round(exact, digits, mode) ? binary : null;
    }
}
