using SvcDsl.Analyzers.Evaluation.Calls.Collections;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that look at which elements are equal.</summary>
internal static class Sets
{
    public static Value? Call(LinqCall linq)
    {
        if (!linq.TryGetEquality(out StringComparer? texts, out Value[] arguments))
            return null;
        LibraryCall call = linq.Call;
        FunctionValue? key = arguments.LastOrDefault() as FunctionValue;
        IEnumerable<Value>? others = arguments.Length > 0 && arguments[0] is not FunctionValue && linq.Name != "Contains" ? call.Elements(arguments[0]) : null;
        switch (linq.Name)
        {
            case "Distinct" when arguments is []:
            case "DistinctBy" when arguments is [FunctionValue]:
                return linq.Query(Walk(linq, linq.Source, [], key, texts));
            case "Union" or "UnionBy" when others is not null:
                return linq.Query(Walk(linq, linq.Source.Concat(others), [], key, texts));
            case "Except" or "ExceptBy" when others is not null:
                return linq.Query(Walk(linq, linq.Source, others, key, texts));
            case "Intersect" or "IntersectBy" when others is not null:
                return linq.Query(Common(linq, others, key, texts));
            case "Contains" when arguments is [{ } wanted]:
                // A set is asked by its own comparer.
                return call.Arguments[0] is SetValue set && texts is null
                    ? call.Constant(set.Contains(call.KeyOf(wanted, set.Texts)))
                    : call.Constant(Searching.IndexOf(call, linq.Source, wanted, texts) >= 0);
            case "SequenceEqual" when others is not null:
                return call.Constant(AreEqual(call, [.. linq.Source], [.. others], texts));
            default:
                return null;
        }
    }

    /// <summary>Each element once, without those whose keys are forbidden.</summary>
    private static IEnumerable<Value> Walk(LinqCall linq, IEnumerable<Value> source, IEnumerable<Value> forbidden, FunctionValue? key, StringComparer? texts)
    {
        var seen = new HashSet<object>(forbidden.Select(item => linq.Call.KeyOf(item, texts)));
        foreach (Value item in source)
        {
            if (seen.Add(linq.Call.KeyOf(key is null ? item : linq.Call.Apply(key, item), texts)))
                yield return item;
        }
    }

    private static IEnumerable<Value> Common(LinqCall linq, IEnumerable<Value> others, FunctionValue? key, StringComparer? texts)
    {
        var wanted = new HashSet<object>(others.Select(item => linq.Call.KeyOf(item, texts)));
        foreach (Value item in linq.Source)
        {
            if (wanted.Remove(linq.Call.KeyOf(key is null ? item : linq.Call.Apply(key, item), texts)))
                yield return item;
        }
    }

    private static bool AreEqual(LibraryCall call, List<Value> left, List<Value> right, StringComparer? texts)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (!call.AreEqual(left[i], right[i], texts))
                return false;
        }

        return left.Count == right.Count;
    }
}
