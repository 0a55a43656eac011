using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Operators on constants.</content>
internal sealed partial class Interpreter
{
    private Value ComputeConstants(BinaryOperatorKind kind, ConstantValue left, ConstantValue right, bool isChecked, IOperation operation, Activation activation)
    {
        if (kind == BinaryOperatorKind.Add && (left.Content is string || right.Content is string || operation.Type?.SpecialType == SpecialType.System_String))
        {
            return Text.Format(left) is { } one && Text.Format(right) is { } two
                ? Bounded(one + two, operation, activation)
                : Unknown("the text of a value is not known", operation, activation);
        }

        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && left.Enum is null != right.Enum is null && left.Content is not null && right.Content is not null)
            return Unknown("the result of the operator is not known", operation, activation);
        try
        {
            if (!Arithmetic.TryCompute(kind, left.Content, right.Content, isChecked, out object? result))
                return Unknown("the result of the operator is not known", operation, activation);
            return InTypeOf(operation, result, isChecked, activation);
        }
        catch (ArithmeticException e)
        {
            throw Throws(e is DivideByZeroException ? "a division by zero" : "a number that does not fit its type", operation, activation);
        }
    }

    private Value ComputeConstant(UnaryOperatorKind kind, object content, bool isChecked, IOperation operation, Activation activation)
    {
        try
        {
            return Arithmetic.TryCompute(kind, content, isChecked, out object? result)
                ? InTypeOf(operation, result, isChecked, activation)
                : GiveUp("the operator is not evaluated", operation, activation);
        }
        catch (OverflowException)
        {
            throw Throws("a number that does not fit its type", operation, activation);
        }
    }

    /// <summary>
    /// The result of an operator. Enums, and the targets of compound assignments, may be of a smaller type than C# computes in.
    /// </summary>
    private Value InTypeOf(IOperation operation, object? result, bool isChecked, Activation activation)
    {
        var constant = (ConstantValue)Constant(result, operation, activation);
        return operation.Type is null or { SpecialType: SpecialType.System_Boolean }
            ? constant
            : ConvertTo(constant, operation.Type, isChecked, operation, activation) ?? (Value)Unknown("the result of the operator is not known", operation, activation);
    }
}
