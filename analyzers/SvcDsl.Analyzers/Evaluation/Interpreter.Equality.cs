using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Equality. True and false are certain; null is "not known".</content>
internal sealed partial class Interpreter
{
    /// <summary>What <c>Equals</c> says, and what collections of .NET go by.</summary>
    internal bool? AreEquivalent(Value left, Value right)
    {
        budget.Step(left.Origin);
        return (left, right) switch
        {
            (UnknownValue, _) or (_, UnknownValue) => null,
            (ConstantValue { Content: null }, _) or (_, ConstantValue { Content: null }) => left is ConstantValue { Content: null } == right is ConstantValue { Content: null },
            (ConstantValue one, ConstantValue two) => one.Content!.GetType() == two.Content!.GetType() && SymbolEqualityComparer.Default.Equals(one.Enum, two.Enum) ? one.Content.Equals(two.Content) : null,
            (TupleValue one, TupleValue two) => one.Elements.Count == two.Elements.Count ? AreEquivalent(one.Elements, two.Elements) : null,
            (ObjectValue one, ObjectValue two) => AreEquivalent(one, two),
            (TypeValue one, TypeValue two) => SymbolEqualityComparer.Default.Equals(one.Type, two.Type),
            (HostValue or SequenceValue, HostValue or SequenceValue) => AreSame(left, right),
            _ => null,
        };
    }

    /// <summary>Whether two values are the same object.</summary>
    private static bool? AreSame(Value left, Value right) => (left, right) switch
    {
        (UnknownValue, _) or (_, UnknownValue) => null,
        (ConstantValue { Content: null }, _) or (_, ConstantValue { Content: null }) => left is ConstantValue { Content: null } == right is ConstantValue { Content: null },
        (HostValue one, HostValue two) when !one.Instance.GetType().IsValueType => ReferenceEquals(one.Instance, two.Instance),
        (ObjectValue one, ObjectValue two) => ReferenceEquals(one, two),

        // Empty ones may be shared.
        (ListValue { Unknown: null } one, ListValue { Unknown: null } two) when ReferenceEquals(one, two) || one.Items.Count > 0 && two.Items.Count > 0 => ReferenceEquals(one, two),
        _ => null,
    };

    private bool? AreEquivalent(ObjectValue left, ObjectValue right)
    {
        if (HasEqualityOfItsOwn(left.Type) || HasEqualityOfItsOwn(right.Type))
            return null;
        if (left.Type is { IsReferenceType: true, IsRecord: false, IsAnonymousType: false })
            return ReferenceEquals(left, right);
        if (!SymbolEqualityComparer.Default.Equals(left.Type, right.Type))
            return false;

        bool? result = true;
        foreach (KeyValuePair<ISymbol, Value> slot in left.Slots)
        {
            // A parameter of a record's primary constructor is gone when the constructor ends.
            if (slot.Key is IParameterSymbol && left.Type.IsRecord)
                continue;
            bool? same = slot.Value is ConstantValue { Content: double or float } || !right.TryGet(slot.Key, out Value? other) ? null : AreEquivalent(slot.Value, other);
            if (slot.Key is IParameterSymbol && same != true)
                same = null;
            if (same == false)
                return false;
            if (same is null)
                result = null;
        }

        return result;
    }

    private bool? AreEquivalent(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        bool? result = true;
        for (int i = 0; i < left.Count; i++)
        {
            bool? same = AreEquivalent(left[i], right[i]);
            if (same == false)
                return false;
            if (same is null)
                result = null;
        }

        return result;
    }

    /// <summary>Whether the user has said what equality means.</summary>
    private static bool HasEqualityOfItsOwn(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType), IsAnonymousType: false }; current = current.BaseType)
        {
            if (current.GetMembers("Equals").Concat(current.GetMembers("EqualityContract")).Any(member => !member.IsImplicitlyDeclared))
                return true;
            if (!current.IsRecord && current.Interfaces.Any(candidate => candidate.MetadataName == "IEquatable`1"))
                return true;
        }

        return false;
    }

    private Value TupleBinary(ITupleBinaryOperation operation, Activation activation)
    {
        Value left = Evaluate(operation.LeftOperand, activation);
        Value right = Evaluate(operation.RightOperand, activation);
        return AreEqualByOperator(left, right) is { } same
            ? Constant(same == (operation.OperatorKind == BinaryOperatorKind.Equals), operation, activation)
            : left as UnknownValue ?? right as UnknownValue ?? GiveUp("the operator is not evaluated", operation, activation);
    }

    /// <summary>What <c>==</c> says of the elements of tuples, where it is not the user's operator.</summary>
    private bool? AreEqualByOperator(Value left, Value right)
    {
        switch (left, right)
        {
            case (TupleValue one, TupleValue two) when one.Elements.Count == two.Elements.Count:
                bool? result = true;
                for (int i = 0; i < one.Elements.Count; i++)
                {
                    bool? same = AreEqualByOperator(one.Elements[i], two.Elements[i]);
                    if (same == false)
                        return false;
                    if (same is null)
                        result = null;
                }

                return result;
            case (ConstantValue { Content: double or float }, _):
                return null;
            case (ObjectValue { Type.IsRecord: false } one, ObjectValue { Type.IsRecord: false }):
                return one.Type.IsReferenceType && one.Type.BaseType?.SpecialType == SpecialType.System_Object && one.Type.GetMembers("op_Equality").IsEmpty ? AreSame(left, right) : null;
            case (ConstantValue, ConstantValue) or (ObjectValue { Type.IsRecord: true }, ObjectValue { Type.IsRecord: true }):
                return AreEquivalent(left, right);
            default:
                return AreSame(left, right);
        }
    }
}
