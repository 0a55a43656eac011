using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Patterns. True and false are certain; null is "not known".</content>
internal sealed partial class Interpreter
{
    private Value IsPattern(IIsPatternOperation test, Activation activation)
    {
        Value value = Evaluate(test.Value, activation);
        if (Matches(test.Pattern, value, activation) is { } known)
            return Constant(known, test, activation);
        Escape(test.Pattern, ReasonOf(value, test, activation), activation);
        return new UnknownValue(ReasonOf(value, test, activation));
    }

    private Value SwitchExpression(ISwitchExpressionOperation choice, Activation activation)
    {
        Value value = Evaluate(choice.Value, activation);
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            Activation inner = activation.OfBlock();
            bool? matches = Matches(arm.Pattern, value, inner);
            if (matches == true && arm.Guard is not null)
                matches = Evaluate(arm.Guard, inner) is ConstantValue { Content: bool guard } ? guard : null;
            if (matches == true)
                return Evaluate(arm.Value, inner);
            if (matches == null)
            {
                Escape(choice, ReasonOf(value, choice, activation), activation);
                return new UnknownValue(ReasonOf(value, choice, activation));
            }
        }

        throw new EvaluationAbandonedException(new("no arm of the switch fits, so Define throws here", At(choice, activation)));
    }

    private bool? Matches(ICaseClauseOperation clause, Value value, Activation activation) => clause switch
    {
        ISingleValueCaseClauseOperation single => AreEqual(value, Evaluate(single.Value, activation)),
        IPatternCaseClauseOperation pattern when Matches(pattern.Pattern, value, activation) is { } matches =>
            !matches ? false
            : pattern.Guard is null ? true
            : Evaluate(pattern.Guard, activation) is ConstantValue { Content: bool guard } ? guard : null,
        _ => null,
    };

    private bool? Matches(IPatternOperation pattern, Value value, Activation activation)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                return AreEqual(value, Evaluate(constant.Value, activation));
            case IRelationalPatternOperation relational:
                return value is ConstantValue left && Evaluate(relational.Value, activation) is ConstantValue right
                    && Arithmetic.TryCompute(relational.OperatorKind, left.Content, right.Content, isChecked: false, out object? result) ? result as bool? : null;
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value, activation);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return (Matches(either.LeftPattern, value, activation), Matches(either.RightPattern, value, activation)) switch
                {
                    (true, _) or (_, true) => true,
                    (false, false) => false,
                    _ => null,
                };
            case IBinaryPatternOperation both:
                return (Matches(both.LeftPattern, value, activation), Matches(both.RightPattern, value, activation)) switch
                {
                    (false, _) or (_, false) => false,
                    (true, true) => true,
                    _ => null,
                };
            case IDeclarationPatternOperation declaration:
                return MatchesDeclaration(declaration, value, activation);
            case IRecursivePatternOperation recursive:
                return MatchesRecursive(recursive, value, activation);
            default:
                return null;
        }
    }

    private static bool? AreEqual(Value left, Value right) => (left, right) switch
    {
        (ConstantValue a, ConstantValue b) => Arithmetic.TryCompute(BinaryOperatorKind.Equals, a.Content, b.Content, isChecked: false, out object? result) ? result as bool? : null,
        (UnknownValue, _) or (_, UnknownValue) => null,
        (_, ConstantValue { Content: null }) => false,
        _ => null,
    };

    private static bool? MatchesDeclaration(IDeclarationPatternOperation pattern, Value value, Activation activation)
    {
        bool? matches = pattern.MatchesNull || pattern.MatchedType is null
            ? true
            : value switch
            {
                UnknownValue => null,
                ConstantValue { Content: null } => false,
                _ => SymbolEqualityComparer.Default.Equals(pattern.InputType, pattern.NarrowedType)
                    || pattern.InputType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? true : null,
            };
        if (matches == true && pattern.DeclaredSymbol is not null)
            activation.Declare(pattern.DeclaredSymbol, value);
        return matches;
    }

    private bool? MatchesRecursive(IRecursivePatternOperation pattern, Value value, Activation activation)
    {
        if (value is ConstantValue { Content: null })
            return false;
        if (pattern.DeconstructSymbol is not null && value is not TupleValue || value is UnknownValue
            || !IsSameType(pattern.InputType, pattern.NarrowedType))
            return null;

        bool? result = true;
        if (pattern.DeconstructionSubpatterns.Length > 0)
        {
            if (value is not TupleValue tuple || tuple.Elements.Count != pattern.DeconstructionSubpatterns.Length)
                return null;
            for (int i = 0; i < tuple.Elements.Count; i++)
                result = And(result, Matches(pattern.DeconstructionSubpatterns[i], tuple.Elements[i], activation));
        }

        foreach (IPropertySubpatternOperation sub in pattern.PropertySubpatterns)
        {
            if (value is not ObjectValue item || sub.Member is not IMemberReferenceOperation member || !item.Members.TryGetValue(member.Member.Name, out Value? part))
                return null;
            result = And(result, Matches(sub.Pattern, part, activation));
        }

        if (result == true && pattern.DeclaredSymbol is not null)
            activation.Declare(pattern.DeclaredSymbol, value);
        return result;
    }

    /// <summary>Whether a value of the one type that is not null is always one of the other.</summary>
    private static bool IsSameType(ITypeSymbol input, ITypeSymbol narrowed)
    {
        if (input is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            input = nullable.TypeArguments[0];
        return SymbolEqualityComparer.Default.Equals(input, narrowed);
    }

    private static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left == true && right == true ? true : null;
}
