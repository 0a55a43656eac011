namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>The types that C# computes in.</summary>
internal static class NumericTypes
{
    public static bool IsNumber(object? content) =>
        content is int or long or double or decimal or float or uint or ulong or short or ushort or byte or sbyte;

    /// <summary>What the unary operators make of an operand: the small types become int.</summary>
    public static object Promoted(object content) => content switch
    {
        byte value => (int)value,
        sbyte value => (int)value,
        short value => (int)value,
        ushort value => (int)value,
        char value => (int)value,
        _ => content,
    };

    /// <summary>
    /// Gives both operands the type of the operation. The compiler has done so already, except for the target of a compound assignment.
    /// </summary>
    public static bool TryPromote(ref object left, ref object right)
    {
        left = Promoted(left);
        right = Promoted(right);
        if (left.GetType() == right.GetType())
            return true;
        Type type = Rank(left) > Rank(right) ? left.GetType() : right.GetType();
        if (left is uint && right is int || left is int && right is uint)
            type = typeof(long);
        return TryWiden(ref left, type) && TryWiden(ref right, type);
    }

    private static int Rank(object content) => content switch
    {
        int => 1,
        uint => 2,
        long => 3,
        ulong => 4,
        float => 5,
        double => 6,
        decimal => 7,
        _ => 0,
    };

    private static bool TryWiden(ref object content, Type type)
    {
        object? wide = content.GetType() == type ? content : (content, type) switch
        {
            (int value, { } to) when to == typeof(long) => (long)value,
            (uint value, { } to) when to == typeof(long) => (long)value,
            (uint value, { } to) when to == typeof(ulong) => (ulong)value,
            (int value, { } to) when to == typeof(ulong) && value >= 0 => (ulong)value,
            (int value, { } to) when to == typeof(double) => (double)value,
            (uint value, { } to) when to == typeof(double) => (double)value,
            (int value, { } to) when to == typeof(float) => (float)value,
            (float value, { } to) when to == typeof(double) => (double)value,
            (int or uint or long or ulong, { } to) when to == typeof(decimal) => System.Convert.ToDecimal(content, System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };
        content = wide ?? content;
        return wide is not null;
    }
}
