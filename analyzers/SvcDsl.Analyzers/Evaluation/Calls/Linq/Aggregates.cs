using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that make one value of all elements.</summary>
internal static class Aggregates
{
    public static Value? Call(LinqCall linq)
    {
        LibraryCall call = linq.Call;
        switch (linq.Name, linq.Arguments)
        {
            case ("Aggregate", [FunctionValue fold]):
                return Fold(call, linq.Source, fold);
            case ("Aggregate", [var seed, FunctionValue fold]):
                return linq.Source.Aggregate(seed, (sum, item) => call.Apply(fold, sum, item));
            case ("Aggregate", [var seed, FunctionValue fold, FunctionValue result]):
                return call.Apply(result, linq.Source.Aggregate(seed, (sum, item) => call.Apply(fold, sum, item)));
            case ("Sum" or "Average", [] or [FunctionValue]):
                return Sums.Call(linq, [.. Numbers(linq)]);
            case ("Min" or "Max", [] or [FunctionValue]):
                return Extremes.Choose(linq, [.. Numbers(linq).Select(value => (value, value))], null);
            case ("MinBy" or "MaxBy", [FunctionValue key]):
                return Extremes.Choose(linq, [.. linq.Source.Select(item => (call.Apply(key, item), item))], null);
            case ("MinBy" or "MaxBy", [FunctionValue key, var comparer]):
                return Extremes.Choose(linq, [.. linq.Source.Select(item => (call.Apply(key, item), item))], comparer);
            case ("Min" or "Max", [var comparer]):
                return Extremes.Choose(linq, [.. linq.Source.Select(item => (item, item))], comparer);
            default:
                return null;
        }
    }

    private static IEnumerable<Value> Numbers(LinqCall linq) =>
        linq.Arguments is [FunctionValue function] ? linq.Source.Select(item => linq.Call.Apply(function, item)) : linq.Source;

    private static Value Fold(LibraryCall call, IEnumerable<Value> source, FunctionValue fold)
    {
        Value? sum = null;
        foreach (Value item in source)
            sum = sum is null ? item : call.Apply(fold, sum, item);
        return sum ?? throw call.Throws("there is no element");
    }
}
