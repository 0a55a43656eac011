using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The order of values, where all machines have the same.</summary>
internal static class Sorting
{
    /// <summary>The values in order; null when the comparer is the user's code.</summary>
    public static List<Value>? TrySort(LibraryCall call, IEnumerable<Value> items, Value? comparer) =>
        IsKnown(comparer) ? StableSort.Sort([.. items], (left, right) => Compare(call, left, right, comparer)) : null;

    /// <summary>Whether the comparer is none at all, or one of texts that all machines have.</summary>
    public static bool IsKnown(Value? comparer) => comparer is null or ConstantValue { Content: null } || Comparers.IsOrdinal(comparer);

    /// <exception cref="UndecidedException">The order is not known.</exception>
    public static int Compare(LibraryCall call, Value left, Value right, Value? comparer)
    {
        call.Interpreter.Pay(call.Origin);
        if ((left as UnknownValue ?? right as UnknownValue) is { } unknown)
            throw new UndecidedException(unknown.Reason);
        if ((left, right) is (TupleValue first, TupleValue second) && first.Elements.Count == second.Elements.Count)
            return first.Elements.Zip(second.Elements, (x, y) => Compare(call, x, y, null)).FirstOrDefault(order => order != 0);
        if ((left, right) is (ConstantValue { Content: string or null } a, ConstantValue { Content: string or null } b))
            return CompareTexts(a.Content as string, b.Content as string, comparer) ?? throw call.Undecided("each culture has its own order of texts");
        return Comparing.Compare(left, right) ?? throw call.Undecided("the order of the values is not known");
    }

    private static int? CompareTexts(string? left, string? right, Value? comparer) =>
        Comparers.IsOrdinal(comparer) ? string.CompareOrdinal(left, right) : CultureOrder.TryCompare(left, right);
}
