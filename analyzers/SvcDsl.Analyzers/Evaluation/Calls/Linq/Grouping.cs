using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that bring together what has the same key.</summary>
internal static class Grouping
{
    public static Value? Call(LinqCall linq)
    {
        if (!linq.TryGetEquality(out StringComparer? texts, out Value[] arguments) || arguments is not [FunctionValue key, ..])
            return null;
        Value[] rest = [.. arguments.Skip(1)];
        LibraryCall call = linq.Call;
        switch (linq.Name)
        {
            case "CountBy" when rest is []:
                return linq.Query(Later(() => Groups(linq, key, null, texts), group => new TupleValue([group.Key, call.Constant(group.Items.Count)], group.Origin)));
            case "AggregateBy" when rest is [not FunctionValue and var seed, FunctionValue fold]:
                return linq.Query(Later(() => Groups(linq, key, null, texts), group => new TupleValue([group.Key, group.Items.Aggregate(seed, (sum, item) => call.Apply(fold, sum, item))], group.Origin)));
            case "ToLookup" when rest is [] or [FunctionValue]:
                return Groups(linq, key, rest.FirstOrDefault() as FunctionValue, texts);
            case "GroupBy" when rest.All(function => function is FunctionValue):
                FunctionValue? element = rest.OfType<FunctionValue>().FirstOrDefault(function => function.Method.Parameters.Length == 1);
                FunctionValue? result = rest.OfType<FunctionValue>().FirstOrDefault(function => function.Method.Parameters.Length == 2);
                return linq.Query(Later(() => Groups(linq, key, element, texts), group => result is null ? group : call.Apply(result, group.Key, group)));
            default:
                return null;
        }
    }

    /// <summary>The groups, in the order in which their keys came.</summary>
    public static LookupValue Groups(LinqCall linq, FunctionValue key, FunctionValue? element, StringComparer? texts) =>
        Groups(linq, linq.Source, key, element, texts);

    public static LookupValue Groups(LinqCall linq, IEnumerable<Value> source, FunctionValue key, FunctionValue? element, StringComparer? texts)
    {
        var lookup = new LookupValue(linq.Call.Origin, texts);
        foreach (Value item in source)
        {
            Value shown = linq.Call.Apply(key, item);
            lookup.Add(linq.Call.KeyOf(shown, texts), shown, element is null ? item : linq.Call.Apply(element, item));
        }

        return lookup;
    }

    private static IEnumerable<Value> Later(Func<LookupValue> groups, Func<GroupValue, Value> select)
    {
        foreach (Value group in groups().Elements)
            yield return select((GroupValue)group);
    }
}
