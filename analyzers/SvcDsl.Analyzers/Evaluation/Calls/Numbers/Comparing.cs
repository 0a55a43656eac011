using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>The order of two values of the same type, as <c>CompareTo</c> has it.</summary>
internal static class Comparing
{
    /// <summary>-1, 0 or 1; null when it is not known.</summary>
    public static int? Compare(Value left, Value right)
    {
        if (left is not ConstantValue { Content: var a } || right is not ConstantValue { Content: var b })
            return left is LibraryValue one && right is LibraryValue two && one.Instance.GetType() == two.Instance.GetType() && one.Instance is TimeSpan or DateTime or Version
                ? Math.Sign(((IComparable)one.Instance).CompareTo(two.Instance))
                : null;
        if (a is null || b is null)
            return a is null ? b is null ? 0 : -1 : 1;
        return a is not string && a.GetType() == b.GetType() && a is IComparable comparable ? Math.Sign(comparable.CompareTo(b)) : null;
    }

    /// <summary>-1, 0 or 1; null for what has no sign.</summary>
    public static int? Sign(object number) => number switch
    {
        float value when float.IsNaN(value) => throw new ArithmeticException(),
        double value when double.IsNaN(value) => throw new ArithmeticException(),
        float value => Math.Sign(value),
        double value => Math.Sign(value),
        decimal value => Math.Sign(value),
        ulong value => value == 0 ? 0 : 1,
        _ when NumericTypes.IsNumber(number) => Math.Sign(System.Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };

    public static object? Larger(object left, object right) => Choose(left, right, 1);

    public static object? Smaller(object left, object right) => Choose(left, right, -1);

    private static object? Choose(object left, object right, int sign)
    {
        if (!NumericTypes.IsNumber(left) || left.GetType() != right.GetType() || left is float or double && IsSpecial(left, right))
            return null;
        return ((IComparable)left).CompareTo(right) * sign >= 0 ? left : right;
    }

    /// <summary>NaN and the two zeros.</summary>
    private static bool IsSpecial(object left, object right)
    {
        double a = left is float one ? one : (double)left;
        double b = right is float two ? two : (double)right;
        return double.IsNaN(a) || double.IsNaN(b) || a == 0 && b == 0;
    }
}
