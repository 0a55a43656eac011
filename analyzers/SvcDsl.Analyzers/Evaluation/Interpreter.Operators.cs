using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Operators, choices and interpolated strings.</content>
internal sealed partial class Interpreter
{
    private Value Binary(IBinaryOperation operation, Activation activation)
    {
        Value left = Evaluate(operation.LeftOperand, activation);

        // The right side of && and || runs only when the left one has not decided.
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && operation.OperatorMethod is null)
        {
            if (left is not ConstantValue { Content: bool decided })
            {
                Escape(operation.RightOperand, ReasonOf(left, operation, activation), activation);
                return new UnknownValue(ReasonOf(left, operation, activation));
            }

            return decided == (operation.OperatorKind == BinaryOperatorKind.ConditionalAnd) ? Evaluate(operation.RightOperand, activation) : left;
        }

        Value right = Evaluate(operation.RightOperand, activation);
        if (operation.OperatorMethod is { DeclaringSyntaxReferences.IsEmpty: false } method && IsInterpretable(method))
            return Call(method, null, [left, right], At(operation, activation), activation.Method.Depth + 1)!;
        return Compute(operation.OperatorKind, left, right, operation.IsChecked, operation, activation);
    }

    private Value Compute(BinaryOperatorKind kind, Value left, Value right, bool isChecked, IOperation operation, Activation activation)
    {
        if (left is ConstantValue a && right is ConstantValue b)
        {
            return Arithmetic.TryCompute(kind, a.Content, b.Content, isChecked, out object? result)
                ? Bounded(result, operation, activation)
                : Unknown("the result of the operator is not known", operation, activation);
        }

        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && left is not UnknownValue && right is not UnknownValue)
        {
            bool? equal = (left, right) switch
            {
                (HostValue one, HostValue two) when !one.Instance.GetType().IsValueType => ReferenceEquals(one.Instance, two.Instance),
                (ConstantValue { Content: null }, not ConstantValue) or (not ConstantValue, ConstantValue { Content: null }) => false,
                _ => null,
            };
            if (equal is { } known)
                return Constant(known == (kind == BinaryOperatorKind.Equals), operation, activation);
        }

        return left is UnknownValue || right is UnknownValue
            ? new UnknownValue(ReasonOf(left is UnknownValue ? left : right, operation, activation))
            : GiveUp("the operator is not evaluated", operation, activation);
    }

    private Value Bounded(object? result, IOperation operation, Activation activation) =>
        result is string { Length: > Budget.MaxStringLength }
            ? Unknown("the text is too long to be evaluated", operation, activation)
            : result is string text ? Paid(text, At(operation, activation)) : Constant(result, operation, activation);

    /// <summary>A text that was made; long ones cost more than short ones.</summary>
    internal ConstantValue Paid(string text, Origin origin)
    {
        budget.Pay(text);
        return new ConstantValue(text, origin);
    }

    private Value Unary(IUnaryOperation operation, Activation activation)
    {
        Value operand = Evaluate(operation.Operand, activation);
        if (operation.OperatorMethod is null && operand is ConstantValue { Content: { } content } && Arithmetic.TryCompute(operation.OperatorKind, content, out object? result))
            return Constant(result, operation, activation);
        return operand is UnknownValue ? operand : GiveUp("the operator is not evaluated", operation, activation);
    }

    private Value Conditional(IConditionalOperation operation, Activation activation)
    {
        Value condition = Evaluate(operation.Condition, activation);
        if (condition is ConstantValue { Content: bool known })
            return Evaluate(known ? operation.WhenTrue : operation.WhenFalse!, activation);

        var reason = ReasonOf(condition, operation, activation);
        Escape(operation.WhenTrue, reason, activation);
        if (operation.WhenFalse is not null)
            Escape(operation.WhenFalse, reason, activation);
        return new UnknownValue(reason);
    }

    private Value Coalesce(ICoalesceOperation operation, Activation activation)
    {
        Value value = Evaluate(operation.Value, activation);
        switch (value)
        {
            case ConstantValue { Content: null }:
                return Evaluate(operation.WhenNull, activation);
            case UnknownValue unknown:
                Escape(operation.WhenNull, unknown.Reason, activation);
                return value;
            default:
                return value;
        }
    }

    private readonly Stack<Value> accessed = new();

    private Value ConditionalAccess(IConditionalAccessOperation access, Activation activation)
    {
        Value target = Evaluate(access.Operation, activation);
        switch (target)
        {
            case ConstantValue { Content: null }:
                return target;
            case UnknownValue unknown:
                Escape(access.WhenNotNull, unknown.Reason, activation);
                return target;
        }

        accessed.Push(target);
        try
        {
            return Evaluate(access.WhenNotNull, activation);
        }
        finally
        {
            accessed.Pop();
        }
    }

    private Value ConditionalInstance(IOperation operation, Activation activation) =>
        accessed.Count > 0 ? accessed.Peek() : Unknown("the object is not known here", operation, activation);

    private Value Interpolate(IInterpolatedStringOperation operation, Activation activation)
    {
        var text = new StringBuilder();
        foreach (IInterpolatedStringContentOperation part in operation.Parts)
        {
            if (part is IInterpolatedStringTextOperation literal)
            {
                text.Append(literal.Text.ConstantValue.Value as string);
                continue;
            }

            if (part is not IInterpolationOperation hole)
                return GiveUp("a part of the interpolated string is not evaluated", operation, activation);
            Value value = Evaluate(hole.Expression, activation);
            if (Text.TryFormat(value, hole.Expression.Type, hole.FormatString?.ConstantValue.Value as string) is not { } piece)
                return value is UnknownValue ? value : GiveUp("the text of a value is not known", hole, activation);
            if (hole.Alignment?.ConstantValue.Value is int width and >= -Budget.MaxStringLength and <= Budget.MaxStringLength)
                piece = width < 0 ? piece.PadRight(-width) : piece.PadLeft(width);
            text.Append(piece);
            if (text.Length > Budget.MaxStringLength)
                break;
        }

        return Bounded(text.ToString(), operation, activation);
    }
}
