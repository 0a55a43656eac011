using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Operators and conversions of the user's own types.</content>
internal sealed partial class Interpreter
{
    /// <summary>The result of an operator; null when it is not the user's.</summary>
    /// <param name="method">The operator.</param>
    /// <param name="constrained">The type parameter, where the operator is a member of an interface.</param>
    /// <param name="operands">The operands.</param>
    /// <param name="isLifted">Whether the operator is made for values, and used on values that may be null.</param>
    /// <param name="site">The expression.</param>
    /// <param name="activation">The code around it.</param>
    private Value? Operator(IMethodSymbol method, ITypeSymbol? constrained, Value[] operands, bool isLifted, IOperation site, Activation activation)
    {
        IMethodSymbol? target = Dispatch(Close(method, activation), null, Close(constrained, activation));
        if (target is null || target.DeclaringSyntaxReferences.IsEmpty && !target.IsImplicitlyDeclared)
            return null;
        if (isLifted && operands.FirstOrDefault(operand => operand is UnknownValue) is { } unknown)
            return unknown;
        if (isLifted && operands.Any(operand => operand is ConstantValue { Content: null }))
            return Lifted(method.Name, operands, site, activation);
        if (HasCode(target))
            return Call(target, null, [.. operands.Select(Own)], At(site, activation), activation.Method.Depth + 1);

        // The operators of a record, which nobody has written.
        bool? same = target is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true } && operands.Length == 2 ? AreEquivalent(operands[0], operands[1]) : null;
        return same is { } known
            ? Constant(known == (target.Name == WellKnownMemberNames.EqualityOperatorName), site, activation)
            : operands.FirstOrDefault(operand => operand is UnknownValue) ?? GiveUp("the operator is not evaluated", site, activation);
    }

    /// <summary>Whether the conversion is made for values, and used on values that may be null.</summary>
    private static bool IsLifted(IConversionOperation conversion, IMethodSymbol method) =>
        conversion.Operand.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        && method.Parameters[0].Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && method.Parameters[0].Type.IsValueType;

    private Value Lifted(string name, Value[] operands, IOperation site, Activation activation)
    {
        bool bothNull = operands.All(operand => operand is ConstantValue { Content: null });
        return name switch
        {
            WellKnownMemberNames.EqualityOperatorName => Constant(bothNull, site, activation),
            WellKnownMemberNames.InequalityOperatorName => Constant(!bothNull, site, activation),
            WellKnownMemberNames.LessThanOperatorName or WellKnownMemberNames.LessThanOrEqualOperatorName
                or WellKnownMemberNames.GreaterThanOperatorName or WellKnownMemberNames.GreaterThanOrEqualOperatorName => Constant(false, site, activation),
            _ => new ConstantValue(null, At(site, activation)),
        };
    }

    /// <summary><c>a &amp;&amp; b</c> and <c>a || b</c> of a type that has its own <c>&amp;</c>, <c>true</c> and <c>false</c>.</summary>
    private Value ShortCircuit(IBinaryOperation operation, Value left, Activation activation)
    {
        bool isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var test = left is ObjectValue item ? item.Type.GetMembers(isAnd ? WellKnownMemberNames.FalseOperatorName : WellKnownMemberNames.TrueOperatorName).FirstOrDefault() as IMethodSymbol : null;
        if (test is null || !HasCode(test) || Operator(test, null, [left], false, operation, activation) is not ConstantValue { Content: bool decided })
            return GiveUp("the operator is not evaluated", operation, activation);
        return decided ? left : Operator(operation.OperatorMethod!, operation.ConstrainedToType, [left, Evaluate(operation.RightOperand, activation)], false, operation, activation)
            ?? GiveUp("the operator is not evaluated", operation, activation);
    }
}
