namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>Math, without the functions that processors and libraries compute to different last digits.</summary>
internal static class MathMethods
{
    public static PureMethods Table { get; } = new()
    {
        ["Abs"] = Abs,
        ["Sign"] = a => Comparing.Sign(a[0]!) ?? PureMethods.Unclear,
        ["Max"] = a => Comparing.Larger(a[0]!, a[1]!) ?? PureMethods.Unclear,
        ["Min"] = a => Comparing.Smaller(a[0]!, a[1]!) ?? PureMethods.Unclear,
        ["Clamp"] = Clamp,
        ["Sqrt"] = a => Math.Sqrt(a.Double(0)),
        ["Pow"] = a => Pow(a.Double(0), a.Double(1)) ?? PureMethods.Unclear,
        ["Floor(double)"] = a => Math.Floor(a.Double(0)),
        ["Floor(decimal)"] = a => Math.Floor((decimal)a[0]!),
        ["Ceiling(double)"] = a => Math.Ceiling(a.Double(0)),
        ["Ceiling(decimal)"] = a => Math.Ceiling((decimal)a[0]!),
        ["Truncate(double)"] = a => Math.Truncate(a.Double(0)),
        ["Truncate(decimal)"] = a => Math.Truncate((decimal)a[0]!),
        ["Round"] = a => Rounding.Round(a) ?? PureMethods.Unclear,
        ["BigMul(int,int)"] = a => (long)a.Int(0) * a.Int(1),
        ["DivRem(int,int,int)"] = a =>
        {
            a.Call.Outs[2] = a.Call.Constant(a.Int(0) % a.Int(1));
            return a.Int(0) / a.Int(1);
        },
        ["DivRem(int,int)"] = a => new Values.TupleValue([a.Call.Constant(a.Int(0) / a.Int(1)), a.Call.Constant(a.Int(0) % a.Int(1))], a.Call.Origin),
    };

    public static object Abs(PureArguments a) => a[0] switch
    {
        int value => Math.Abs(value),
        long value => Math.Abs(value),
        short value => Math.Abs(value),
        sbyte value => Math.Abs(value),
        float value => Math.Abs(value),
        double value => Math.Abs(value),
        decimal value => Math.Abs(value),
        _ => PureMethods.Unclear,
    };

    public static object Clamp(PureArguments a)
    {
        if (Comparing.Larger(a[0]!, a[1]!) is not { } notLess || Comparing.Smaller(notLess, a[2]!) is not { } result)
            return PureMethods.Unclear;
        return Comparing.Compare(a.Value(1), a.Value(2)) > 0 ? throw new ArgumentException() : result;
    }

    /// <summary>Whole powers that a double holds exactly; of others the last digit is left to the machine.</summary>
    private static object? Pow(double number, double power)
    {
        if (number != Math.Truncate(number) || power != Math.Truncate(power) || power is < 0 or > 64 || Math.Abs(number) > 1e15)
            return null;
        double result = 1;
        for (int i = 0; i < power; i++)
        {
            result *= number;
            if (Math.Abs(result) > 9e15)
                return null;
        }

        return result;
    }
}
