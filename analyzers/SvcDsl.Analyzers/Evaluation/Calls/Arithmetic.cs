using Microsoft.CodeAnalysis.Operations;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>C#'s operators on constants.</summary>
internal static class Arithmetic
{
    public static bool TryCompute(BinaryOperatorKind kind, object? left, object? right, bool isChecked, out object? result)
    {
        result = null;
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            result = AreEqual(left, right) == (kind == BinaryOperatorKind.Equals);
            return left is null || right is null || left.GetType() == right.GetType();
        }

        if (kind == BinaryOperatorKind.Add && (left is string || right is string))
        {
            string? one = Text.Format(left);
            string? two = Text.Format(right);
            result = one + two;
            return one is not null && two is not null;
        }

        try
        {
            result = (left, right) switch
            {
                (int a, int b) => Compute(kind, a, b, isChecked),
                (long a, long b) => Compute(kind, a, b, isChecked),
                (bool a, bool b) => Compute(kind, a, b),
                (double a, double b) => Compute(kind, a, b),
                (char a, char b) => Compute(kind, a, b, isChecked),
                _ => null,
            };
        }
        catch (Exception e) when (e is DivideByZeroException or OverflowException)
        {
            return false;
        }

        return result is not null;
    }

    public static bool TryCompute(UnaryOperatorKind kind, object content, out object? result)
    {
        result = (kind, content) switch
        {
            (UnaryOperatorKind.Not, bool value) => !value,
            (UnaryOperatorKind.Minus, int value) => unchecked(-value),
            (UnaryOperatorKind.Minus, long value) => unchecked(-value),
            (UnaryOperatorKind.Minus, double value) => -value,
            (UnaryOperatorKind.Plus, int or long or double) => content,
            (UnaryOperatorKind.BitwiseNegation, int value) => ~value,
            _ => null,
        };
        return result is not null;
    }

    private static bool AreEqual(object? left, object? right) =>
        left is string a && right is string b ? string.Equals(a, b, StringComparison.Ordinal) : Equals(left, right);

    private static object? Compute(BinaryOperatorKind kind, int a, int b, bool isChecked)
    {
        if (kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift)
            return kind == BinaryOperatorKind.LeftShift ? a << b : a >> b;
        object? wide = Compute(kind, (long)a, (long)b, isChecked: true);
        return wide is long number ? isChecked ? checked((int)number) : unchecked((int)number) : wide;
    }

    private static object? Compute(BinaryOperatorKind kind, long a, long b, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => isChecked ? checked(a + b) : unchecked(a + b),
        BinaryOperatorKind.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
        BinaryOperatorKind.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.LessThanOrEqual => a <= b,
        BinaryOperatorKind.GreaterThan => a > b,
        BinaryOperatorKind.GreaterThanOrEqual => a >= b,
        _ => null,
    };

    private static object? Compute(BinaryOperatorKind kind, bool a, bool b) => kind switch
    {
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        _ => null,
    };

    private static object? Compute(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.LessThanOrEqual => a <= b,
        BinaryOperatorKind.GreaterThan => a > b,
        BinaryOperatorKind.GreaterThanOrEqual => a >= b,
        _ => null,
    };
}
