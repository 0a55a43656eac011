using Microsoft.CodeAnalysis.Operations;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>The shift operators; C# takes the count modulo the width.</summary>
internal static class Shifts
{
    public static object? Compute(BinaryOperatorKind kind, object value, int count) => (kind, value) switch
    {
        (BinaryOperatorKind.LeftShift, int number) => number << count,
        (BinaryOperatorKind.LeftShift, uint number) => number << count,
        (BinaryOperatorKind.LeftShift, long number) => number << count,
        (BinaryOperatorKind.LeftShift, ulong number) => number << count,
        (BinaryOperatorKind.RightShift, int number) => number >> count,
        (BinaryOperatorKind.RightShift, uint number) => number >> count,
        (BinaryOperatorKind.RightShift, long number) => number >> count,
        (BinaryOperatorKind.RightShift, ulong number) => number >> count,
        (BinaryOperatorKind.UnsignedRightShift, int number) => number >>> count,
        (BinaryOperatorKind.UnsignedRightShift, uint number) => number >>> count,
        (BinaryOperatorKind.UnsignedRightShift, long number) => number >>> count,
        (BinaryOperatorKind.UnsignedRightShift, ulong number) => number >>> count,
        _ => null,
    };
}
