using SvcDsl.Analyzers.Evaluation.Calls.Collections;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that put the elements into a collection.</summary>
internal static class Copies
{
    public static Value? Call(LinqCall linq)
    {
        LibraryCall call = linq.Call;
        if (linq.Name is "ToArray" or "ToList")
            return linq.Name == "ToArray" ? call.Array(linq.Source) : call.List(linq.Source);
        if (!linq.TryGetEquality(out StringComparer? texts, out Value[] arguments))
            return null;
        return (linq.Name, arguments) switch
        {
            ("ToHashSet", []) => Creation.Set(call, linq.Source, texts),
            ("ToDictionary", []) => Map(linq, null, null, texts),
            ("ToDictionary", [FunctionValue key]) => Map(linq, key, null, texts),
            ("ToDictionary", [FunctionValue key, FunctionValue value]) => Map(linq, key, value, texts),
            _ => null,
        };
    }

    private static MapValue Map(LinqCall linq, FunctionValue? key, FunctionValue? element, StringComparer? texts)
    {
        LibraryCall call = linq.Call;
        var map = new MapValue(call.Origin, texts);
        foreach (Value item in linq.Source)
        {
            if (key is null && item is not TupleValue { Elements.Count: 2 })
                throw call.Undecided("an entry of the dictionary is not known");
            Value name = key is null ? ((TupleValue)item).Elements[0] : call.Apply(key, item);
            Value value = key is null ? ((TupleValue)item).Elements[1] : element is null ? item : call.Apply(element, item);
            if (name is ConstantValue { Content: null })
                throw call.Throws("the key is null");
            if (map.Find(call.KeyOf(name, texts)) is not null)
                throw call.Throws("the dictionary has the key already");
            map.TrySet(name, value);
        }

        return map;
    }
}
