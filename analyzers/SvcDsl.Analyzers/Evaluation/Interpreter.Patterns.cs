using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Patterns. True and false are certain; null is "not known".</content>
internal sealed partial class Interpreter
{
    /// <summary>What the pattern in hand is matched with; the members that it looks at are read from there.</summary>
    private readonly Stack<Value> matching = new();

    private Value IsPattern(IIsPatternOperation test, Activation activation)
    {
        Value value = Evaluate(test.Value, activation);
        if (Matches(test.Pattern, value, activation) is { } known)
            return Constant(known, test, activation);
        Escape(test.Pattern, ReasonOf(value, test, activation), activation);
        return value as UnknownValue ?? GiveUp("whether the pattern fits is not known", test, activation);
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
                UnknownValue unknown = value as UnknownValue ?? Unknown("which arm of the switch fits is not known", choice, activation);
                Escape(choice, unknown.Reason, activation);
                return unknown;
            }
        }

        throw new EvaluationAbandonedException(new("no arm of the switch fits, so Define throws here", At(choice, activation)));
    }

    private bool? Matches(IPatternOperation pattern, Value value, Activation activation)
    {
        budget.Step(pattern.Syntax, activation.Method.Caller);
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                return AreEqual(value, Evaluate(constant.Value, activation));
            case IRelationalPatternOperation relational:
                return MatchesRelational(relational, value, activation);
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value, activation);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                bool? left = Matches(either.LeftPattern, value, activation);
                return left == true ? true : Or(left, Matches(either.RightPattern, value, activation));
            case IBinaryPatternOperation both:
                bool? first = Matches(both.LeftPattern, value, activation);
                return first == false ? false : And(first, Matches(both.RightPattern, value, activation));
            case ITypePatternOperation type:
                return IsOfType(value, type.InputType, type.MatchedType, activation);
            case IDeclarationPatternOperation declaration:
                return MatchesDeclaration(declaration, value, activation);
            case IRecursivePatternOperation recursive:
                return MatchesRecursive(recursive, value, activation);
            case IListPatternOperation list:
                return MatchesList(list, value, activation);
            default:
                return null;
        }
    }

    private bool? MatchesRelational(IRelationalPatternOperation pattern, Value value, Activation activation)
    {
        if (value is ConstantValue { Content: null })
            return false;
        return value is ConstantValue left && Evaluate(pattern.Value, activation) is ConstantValue right
            && Arithmetic.TryCompute(pattern.OperatorKind, left.Content, right.Content, isChecked: false, out object? result) ? result as bool? : null;
    }

    private static bool? AreEqual(Value left, Value right) => (left, right) switch
    {
        (ConstantValue { Content: not null } a, ConstantValue { Content: not null } b) when a.Enum is null != b.Enum is null => null,
        (ConstantValue { Content: { } one }, ConstantValue { Content: { } other }) when one.GetType() != other.GetType() && (one is string or bool || other is string or bool) => false,
        (ConstantValue a, ConstantValue b) => Arithmetic.TryCompute(BinaryOperatorKind.Equals, a.Content, b.Content, isChecked: false, out object? result) ? result as bool? : null,
        (UnknownValue, _) or (_, UnknownValue) => null,
        (_, ConstantValue { Content: null }) => false,
        _ => null,
    };

    private bool? MatchesDeclaration(IDeclarationPatternOperation pattern, Value value, Activation activation)
    {
        bool? matches = pattern.MatchesNull || pattern.MatchedType is null ? true : IsOfType(value, pattern.InputType, pattern.MatchedType, activation);
        if (matches == true && pattern.DeclaredSymbol is not null)
            activation.Declare(pattern.DeclaredSymbol, Own(value));
        return matches;
    }

    private bool? MatchesRecursive(IRecursivePatternOperation pattern, Value value, Activation activation)
    {
        bool? result = IsOfType(value, pattern.InputType, pattern.MatchedType, activation);
        if (result != true)
            return result;

        if (pattern.DeconstructionSubpatterns.Length > 0 || pattern.DeconstructSymbol is not null)
        {
            if (PartsOf(value, pattern.DeconstructSymbol as IMethodSymbol, pattern, activation) is not { } parts || parts.Count != pattern.DeconstructionSubpatterns.Length)
                return null;
            for (int i = 0; i < parts.Count && result != false; i++)
                result = And(result, Matches(pattern.DeconstructionSubpatterns[i], parts[i], activation));
        }

        foreach (IPropertySubpatternOperation sub in pattern.PropertySubpatterns)
        {
            if (result == false)
                return false;
            result = And(result, Matches(sub.Pattern, Member(sub.Member, value, activation), activation));
        }

        if (result == true && pattern.DeclaredSymbol is not null)
            activation.Declare(pattern.DeclaredSymbol, Own(value));
        return result;
    }

    private Value Member(IOperation member, Value owner, Activation activation)
    {
        matching.Push(owner);
        try
        {
            return Evaluate(member, activation);
        }
        finally
        {
            matching.Pop();
        }
    }

    private bool? MatchesList(IListPatternOperation pattern, Value value, Activation activation)
    {
        if (value is ConstantValue { Content: null })
            return false;
        int? length = value switch
        {
            ListValue { Unknown: null, Lengths: null } list => list.Items.Count,
            ConstantValue { Content: string text } => text.Length,
            _ => null,
        };
        if (length is not { } count)
            return null;

        int slice = -1;
        for (int i = 0; i < pattern.Patterns.Length; i++)
        {
            if (pattern.Patterns[i] is ISlicePatternOperation)
                slice = i;
        }

        int fixedCount = slice < 0 ? pattern.Patterns.Length : pattern.Patterns.Length - 1;
        if (slice < 0 ? count != fixedCount : count < fixedCount)
            return false;

        bool? result = true;
        int skipped = count - fixedCount;
        for (int i = 0; i < pattern.Patterns.Length && result != false; i++)
        {
            result = And(result, pattern.Patterns[i] is ISlicePatternOperation part
                ? MatchesSlice(part, value, slice, skipped, activation)
                : Matches(pattern.Patterns[i], ElementAt(value, slice >= 0 && i > slice ? i + skipped - 1 : i), activation));
        }

        if (result == true && pattern.DeclaredSymbol is not null)
            activation.Declare(pattern.DeclaredSymbol, value);
        return result;
    }

    private static Value ElementAt(Value value, int index) => value is ListValue list ? list.Items[index] : new ConstantValue(((string)((ConstantValue)value).Content!)[index], value.Origin);

    private bool? MatchesSlice(ISlicePatternOperation slice, Value value, int start, int length, Activation activation) => (slice.Pattern, value) switch
    {
        (null, _) => true,
        ({ } pattern, ConstantValue { Content: string text }) => Matches(pattern, new ConstantValue(text.Substring(start, length), value.Origin), activation),
        ({ } pattern, ListValue list) when slice.InputType is IArrayTypeSymbol => Matches(pattern, new ListValue([.. list.Items.Skip(start).Take(length)], value.Origin) { IsArray = true }, activation),
        _ => null,
    };

    private static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left == true && right == true ? true : null;

    private static bool? Or(bool? left, bool? right) =>
        left == true || right == true ? true : left == false && right == false ? false : null;
}
