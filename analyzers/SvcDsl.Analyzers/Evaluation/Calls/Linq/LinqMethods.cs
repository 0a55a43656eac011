using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>LINQ over known sequences. As in .NET, nothing runs before the result is walked through, so the order of effects stays.</summary>
internal static class LinqMethods
{
    /// <summary>
    /// The operators that run the functions of a query once for each element and in their order, in every .NET. Others look past elements,
    /// or at the end first, when the source allows it; they are not evaluated where that can be seen.
    /// </summary>
    private static readonly HashSet<string> Straight = new(StringComparer.Ordinal)
    {
        "Select", "Where", "SelectMany", "Concat", "Append", "Prepend", "AsEnumerable", "Zip", "TakeWhile", "SkipWhile", "Index", "Take", "First", "FirstOrDefault",
        "ToList", "ToArray", "ToDictionary", "ToHashSet", "ToLookup", "Aggregate", "Sum", "All",
    };

    /// <summary>Those that do so when they are given a predicate.</summary>
    private static readonly HashSet<string> StraightWithPredicate = new(StringComparer.Ordinal) { "Any", "Count" };

    private static readonly Dictionary<string, Func<LinqCall, Value?>> ByName = new(StringComparer.Ordinal);

    static LinqMethods()
    {
        Add(Projections.Call, "Select", "SelectMany", "Where", "OfType", "Cast", "Zip", "Index", "AsEnumerable");
        Add(Slices.Call, "Concat", "Append", "Prepend", "Skip", "Take", "SkipLast", "TakeLast", "SkipWhile", "TakeWhile", "Reverse", "DefaultIfEmpty", "Chunk");
        Add(Ordering.Call, "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending");
        Add(Grouping.Call, "GroupBy", "ToLookup", "CountBy", "AggregateBy");
        Add(Joins.Call, "Join", "GroupJoin");
        Add(Sets.Call, "Distinct", "DistinctBy", "Union", "UnionBy", "Intersect", "IntersectBy", "Except", "ExceptBy", "Contains", "SequenceEqual");
        Add(ElementChoice.Call, "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt", "ElementAtOrDefault", "Any", "All", "Count", "LongCount");
        Add(Aggregates.Call, "Sum", "Average", "Min", "Max", "MinBy", "MaxBy", "Aggregate");
        Add(Copies.Call, "ToArray", "ToList", "ToHashSet", "ToDictionary");
    }

    public static LibraryMethod? Find(IMethodSymbol definition)
    {
        if (!definition.IsExtensionMethod)
            return Sources.Call;
        return ByName.TryGetValue(definition.Name, out Func<LinqCall, Value?>? method) ? call => Invoke(call, method) : null;
    }

    private static void Add(Func<LinqCall, Value?> method, params string[] names)
    {
        foreach (string name in names)
            ByName.Add(name, method);
    }

    private static Value? Invoke(LibraryCall call, Func<LinqCall, Value?> method)
    {
        bool hasEffects = call.Arguments.Any(argument => Purity.HasEffects(call.Interpreter, argument));
        string name = call.Method.Name;
        if (hasEffects && !Straight.Contains(name) && !(StraightWithPredicate.Contains(name) && call.Arguments.Length == 2))
            return null;
        if (call.Arguments[0] is ConstantValue { Content: null })
            throw call.Throws("the sequence is null");
        if (call.Elements(call.Arguments[0]) is { } source)
            return method(new LinqCall(call, source, hasEffects));

        // Nothing of the manifest can be touched by functions that only compute.
        return hasEffects ? null : call.Arguments[0] switch
        {
            UnknownValue unknown => unknown,
            SequenceValue { Unknown: { } reason } => new UnknownValue(reason),
            _ => null,
        };
    }
}
