using Microsoft.CodeAnalysis.Operations;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>C#'s operators on constants, each in the type that C# computes in.</summary>
internal static class Arithmetic
{
    /// <summary>False when the operator is not known for these operands.</summary>
    /// <exception cref="ArithmeticException">The program throws.</exception>
    public static bool TryCompute(BinaryOperatorKind kind, object? left, object? right, bool isChecked, out object? result)
    {
        result = null;
        if (left is null || right is null)
            return TryComputeNull(kind, left, right, out result);
        if (left is string || right is string)
            return TryComputeText(kind, left, right, out result);
        if (left is bool a && right is bool b)
            return TryComputeBool(kind, a, b, out result);

        if (kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift)
            result = right is int count ? Shifts.Compute(kind, NumericTypes.Promoted(left), count) : null;
        else if (NumericTypes.TryPromote(ref left, ref right))
            result = Compute(kind, left, right, isChecked);
        return result is not null;
    }

    /// <inheritdoc cref="TryCompute(BinaryOperatorKind, object?, object?, bool, out object?)"/>
    public static bool TryCompute(UnaryOperatorKind kind, object content, bool isChecked, out object? result)
    {
        result = (kind, NumericTypes.Promoted(content)) switch
        {
            (UnaryOperatorKind.Not, bool value) => !value,
            (UnaryOperatorKind.Plus, not bool and var value) => value,
            (UnaryOperatorKind.Minus, int value) => isChecked ? checked(-value) : unchecked(-value),
            (UnaryOperatorKind.Minus, long value) => isChecked ? checked(-value) : unchecked(-value),
            (UnaryOperatorKind.Minus, float value) => -value,
            (UnaryOperatorKind.Minus, double value) => -value,
            (UnaryOperatorKind.Minus, decimal value) => -value,
            (UnaryOperatorKind.BitwiseNegation, int value) => ~value,
            (UnaryOperatorKind.BitwiseNegation, uint value) => ~value,
            (UnaryOperatorKind.BitwiseNegation, long value) => ~value,
            (UnaryOperatorKind.BitwiseNegation, ulong value) => ~value,
            _ => null,
        };
        return result is not null;
    }

    private static object? Compute(BinaryOperatorKind kind, object left, object right, bool isChecked) => (left, right) switch
    {
        (int a, int b) => Integers.Compute(kind, a, b, isChecked),
        (uint a, uint b) => Integers.Compute(kind, a, b, isChecked),
        (long a, long b) => Integers.Compute(kind, a, b, isChecked),
        (ulong a, ulong b) => Integers.Compute(kind, a, b, isChecked),
        (float a, float b) => Fractions.Compute(kind, a, b),
        (double a, double b) => Fractions.Compute(kind, a, b),
        (decimal a, decimal b) => Fractions.Compute(kind, a, b),
        _ => null,
    };

    /// <summary>Operators lifted to nullable operands: null makes a comparison false and everything else null.</summary>
    private static bool TryComputeNull(BinaryOperatorKind kind, object? left, object? right, out object? result)
    {
        object? other = left ?? right;
        result = kind switch
        {
            BinaryOperatorKind.Equals => other is null,
            BinaryOperatorKind.NotEquals => other is not null,
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => false,
            BinaryOperatorKind.And when other is false => false,
            BinaryOperatorKind.Or when other is true => true,
            _ => null,
        };
        return other is not string || result is not null;
    }

    private static bool TryComputeText(BinaryOperatorKind kind, object left, object right, out object? result)
    {
        result = left is string a && right is string b
            ? kind switch
            {
                BinaryOperatorKind.Equals => string.Equals(a, b, StringComparison.Ordinal),
                BinaryOperatorKind.NotEquals => !string.Equals(a, b, StringComparison.Ordinal),
                _ => null,
            }
            : null;
        return result is not null;
    }

    private static bool TryComputeBool(BinaryOperatorKind kind, bool a, bool b, out object? result)
    {
        result = kind switch
        {
            BinaryOperatorKind.Equals => a == b,
            BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr => a != b,
            BinaryOperatorKind.And => a && b,
            BinaryOperatorKind.Or => a || b,
            _ => null,
        };
        return result is not null;
    }
}
