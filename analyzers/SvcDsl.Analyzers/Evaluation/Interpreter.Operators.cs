using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
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

        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return ShortCircuit(operation, left, activation);

        Value right = Evaluate(operation.RightOperand, activation);
        if (operation.OperatorMethod is { } method && Operator(method, operation.ConstrainedToType, [left, right], operation.IsLifted, operation, activation) is { } computed)
            return computed;
        if (operation.OperatorKind == BinaryOperatorKind.Add && operation.Type?.SpecialType == SpecialType.System_String)
            (left, right) = (AsText(left, operation.LeftOperand, activation), AsText(right, operation.RightOperand, activation));
        return Compute(operation.OperatorKind, left, right, operation.IsChecked, operation, activation);
    }

    private Value Compute(BinaryOperatorKind kind, Value left, Value right, bool isChecked, IOperation operation, Activation activation)
    {
        if (left is ConstantValue a && right is ConstantValue b)
            return ComputeConstants(kind, a, b, isChecked, operation, activation);

        if (kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && Combine(kind, left, right, At(operation, activation)) is { } combined)
            return combined;
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && left is not UnknownValue && right is not UnknownValue)
        {
            bool? equal = (left, right) switch
            {
                (HostValue one, HostValue two) when !one.Instance.GetType().IsValueType => ReferenceEquals(one.Instance, two.Instance),
                (ConstantValue { Content: null }, not ConstantValue) or (not ConstantValue, ConstantValue { Content: null }) => false,
                (TypeValue, TypeValue) => AreEquivalent(left, right),
                (ObjectValue { Type.IsReferenceType: true } or ObjectValue { IsBoxed: true }, ObjectValue) => ReferenceEquals(left, right),
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
        result is string text && text.Length > Limits.TextLength
            ? Unknown($"the text is longer than {Limits.TextLength} characters ({EvaluationLimits.TextLengthKey} in .editorconfig)", operation, activation)
            : result is string made ? Paid(made, At(operation, activation)) : Constant(result, operation, activation);

    /// <summary>A text that was made; long ones cost more than short ones.</summary>
    internal ConstantValue Paid(string text, Origin origin)
    {
        budget.Pay(text);
        return new ConstantValue(text, origin);
    }

    private Value Unary(IUnaryOperation operation, Activation activation)
    {
        Value operand = Evaluate(operation.Operand, activation);
        if (operation.OperatorMethod is { } method && Operator(method, operation.ConstrainedToType, [operand], operation.IsLifted, operation, activation) is { } computed)
            return computed;
        if (operation.OperatorMethod is null && operand is ConstantValue { Content: var content })
            return content is null ? operand : ComputeConstant(operation.OperatorKind, content, operation.IsChecked, operation, activation);
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
        UnknownValue? unknown = null;
        foreach (IInterpolatedStringContentOperation part in operation.Parts)
        {
            // The holes behind one that is not known are evaluated all the same: they may call the DSL.
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    text.Append(literal.Text.ConstantValue.Value as string);
                    break;
                case IInterpolationOperation hole:
                    Value value = Evaluate(hole.Expression, activation);
                    if (PieceOf(value, hole, activation) is { } piece)
                        text.Append(piece);
                    else
                        unknown ??= value as UnknownValue ?? GiveUp("the text of a value is not known", hole, activation);
                    break;
                default:
                    unknown ??= GiveUp("a part of the interpolated string is not evaluated", part, activation);
                    break;
            }

            // What is too long already need not be made any longer.
            if (text.Length > Limits.TextLength)
                text.Length = Limits.TextLength + 1;
        }

        return unknown ?? Bounded(text.ToString(), operation, activation);
    }

    /// <summary>The text of a hole; null when it is not certain.</summary>
    private string? PieceOf(Value value, IInterpolationOperation hole, Activation activation)
    {
        string? text = hole.FormatString is null ? TextOf(value, Close(hole.Expression.Type, activation), hole, activation) : Text.TryFormat(value, hole.FormatString.ConstantValue.Value as string);
        return text is not null && hole.Alignment?.ConstantValue.Value is int width ? CompositeFormat.Align(text, width) : text;
    }
}
