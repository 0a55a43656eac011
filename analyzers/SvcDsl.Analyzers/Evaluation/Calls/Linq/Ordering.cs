using SvcDsl.Analyzers.Evaluation.Calls.Collections;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Sorting. Elements with equal keys stay in their order.</summary>
internal static class Ordering
{
    public static Value? Call(LinqCall linq)
    {
        bool byItself = linq.Name.StartsWith("Order", StringComparison.Ordinal) && !linq.Name.StartsWith("OrderBy", StringComparison.Ordinal);
        Value? comparer = linq.Arguments.ElementAtOrDefault(byItself ? 0 : 1);
        FunctionValue? function = byItself ? null : linq.Arguments[0] as FunctionValue;
        if (!byItself && function is null || !Sorting.IsKnown(comparer))
            return null;

        var key = new SortKey(function, linq.Name.EndsWith("Descending", StringComparison.Ordinal), comparer);
        if (linq.Name.StartsWith("ThenBy", StringComparison.Ordinal))
            return (linq.Call.Arguments[0] as OrderedValue)?.ThenBy(key, linq.Call.Origin);
        SequenceValue source = linq.Call.Arguments[0] as SequenceValue ?? linq.Call.Array(linq.Source);
        return new OrderedValue(source, [key], keys => Sort(linq, keys), linq.Call.Origin);
    }

    private static IEnumerable<Value> Sort(LinqCall linq, IReadOnlyList<SortKey> keys)
    {
        var rows = new List<(Value Item, Value[] Keys)>();
        foreach (Value item in linq.Source)
            rows.Add((item, [.. keys.Select(key => key.Function is { } function ? linq.Call.Apply(function, item) : item)]));

        // A single element is compared with nothing, and so needs no order.
        foreach ((Value item, _) in StableSort.Sort(rows, (left, right) => Compare(linq, keys, left.Keys, right.Keys)))
            yield return item;
    }

    private static int Compare(LinqCall linq, IReadOnlyList<SortKey> keys, Value[] left, Value[] right)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            int order = Sorting.Compare(linq.Call, left[i], right[i], keys[i].Comparer);
            if (order != 0)
                return keys[i].Descending ? -order : order;
        }

        return 0;
    }
}
