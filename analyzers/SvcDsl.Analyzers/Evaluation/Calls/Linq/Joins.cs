using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that bring together two sequences by keys. What has null for a key is joined with nothing.</summary>
internal static class Joins
{
    public static Value? Call(LinqCall linq)
    {
        if (!linq.TryGetEquality(out StringComparer? texts, out Value[] arguments)
            || arguments is not [var second, FunctionValue outerKey, FunctionValue innerKey, FunctionValue result]
            || linq.Call.Elements(second) is not { } inner)
            return null;
        return linq.Query(Walk(linq, inner, outerKey, innerKey, result, texts));
    }

    private static IEnumerable<Value> Walk(LinqCall linq, IEnumerable<Value> inner, FunctionValue outerKey, FunctionValue innerKey, FunctionValue result, StringComparer? texts)
    {
        LibraryCall call = linq.Call;
        LookupValue lookup = Grouping.Groups(linq, inner, innerKey, null, texts);
        foreach (Value item in linq.Source)
        {
            Value key = call.Apply(outerKey, item);
            GroupValue? group = key is ConstantValue { Content: null } ? null : lookup.Find(call.KeyOf(key, texts));
            if (linq.Name == "GroupJoin")
            {
                yield return call.Apply(result, item, call.Array(group?.Items ?? []));
                continue;
            }

            foreach (Value match in group?.Items ?? [])
                yield return call.Apply(result, item, match);
        }
    }
}
