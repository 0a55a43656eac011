using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Delegates that hold several functions.</content>
internal sealed partial class Interpreter
{
    private Value CallDelegate(Value? target, Value[] arguments, IOperation site, Activation activation)
    {
        switch (target)
        {
            case FunctionValue function:
                return CallFunction(function, arguments, site, activation);
            case DelegatesValue several:
                Value result = Void(site, activation);
                foreach (FunctionValue function in several.Functions)
                    result = CallFunction(function, [.. arguments], site, activation);
                return result;
            default:
                return NotCalled(new Unknown("the delegate is not known", At(site, activation)), target, arguments);
        }
    }

    /// <summary>The sum or the difference of two delegates; null when the values are none.</summary>
    private Value? Combine(BinaryOperatorKind kind, Value left, Value right, Origin origin)
    {
        if (FunctionsOf(left) is not { } before || FunctionsOf(right) is not { } more || before.Count + more.Count is 0 or > Budget.MaxArrayLength)
            return null;
        budget.Pay(before.Count + more.Count);
        if (kind == BinaryOperatorKind.Add)
            return Delegate([.. before, .. more], origin);
        return kind == BinaryOperatorKind.Subtract && Remove(before, more) is { } rest ? Delegate(rest, origin) : null;
    }

    private static IReadOnlyList<FunctionValue>? FunctionsOf(Value value) => value switch
    {
        FunctionValue function => [function],
        DelegatesValue several => several.Functions,
        ConstantValue { Content: null } => [],
        _ => null,
    };

    private static Value Delegate(IReadOnlyList<FunctionValue> functions, Origin origin) => functions.Count switch
    {
        0 => new ConstantValue(null, origin),
        1 => functions[0],
        _ => new DelegatesValue(functions, origin),
    };

    /// <summary>What is left without the last run of the functions that are taken away; null when it is not certain whether two are the same.</summary>
    private static IReadOnlyList<FunctionValue>? Remove(IReadOnlyList<FunctionValue> from, IReadOnlyList<FunctionValue> functions)
    {
        for (int start = from.Count - functions.Count; start >= 0 && functions.Count > 0; start--)
        {
            bool? isThere = true;
            for (int i = 0; i < functions.Count; i++)
                isThere = And(isThere, AreSame(from[start + i], functions[i]));
            if (isThere is null)
                return null;
            if (isThere == true)
                return [.. from.Take(start), .. from.Skip(start + functions.Count)];
        }

        return from;
    }

    private static bool? AreSame(FunctionValue one, FunctionValue other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (!SymbolEqualityComparer.Default.Equals(one.Method, other.Method))
            return false;

        // A lambda that uses no variables is made once; the same method of a struct is another function for each copy.
        return one.Body is null && (ReferenceEquals(one.Receiver, other.Receiver) || one.Receiver is ObjectValue { Type.IsValueType: false } && other.Receiver is ObjectValue { Type.IsValueType: false })
            ? ReferenceEquals(one.Receiver, other.Receiver)
            : null;
    }
}
