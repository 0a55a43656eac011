using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Collections;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>The smallest and the largest; of equal ones the first.</summary>
internal static class Extremes
{
    public static Value? Choose(LinqCall linq, IReadOnlyList<(Value Key, Value Item)> rows, Value? comparer)
    {
        LibraryCall call = linq.Call;
        if (!Sorting.IsKnown(comparer))
            return null;
        if (rows.Select(row => row.Key).FirstOrDefault(key => key is UnknownValue) is { } unknown)
            return unknown;
        if (linq.Name.EndsWith("By", StringComparison.Ordinal) && rows.Any(row => row.Key is ConstantValue { Content: null }))
            return null;

        // NaN and the two zeros have an order of their own.
        if (rows.Any(row => row.Key is ConstantValue { Content: double or float } number && System.Convert.ToDouble(number.Content, System.Globalization.CultureInfo.InvariantCulture) is 0 or double.NaN))
            return null;
        List<(Value Key, Value Item)> known = [.. rows.Where(row => row.Key is not ConstantValue { Content: null })];
        if (known.Count == 0)
            return call.Method.ReturnType is { IsReferenceType: true } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? call.Constant(null) : throw call.Throws("there is no element");

        (Value Key, Value Item) best = known[0];
        int sign = linq.Name.StartsWith("Max", StringComparison.Ordinal) ? 1 : -1;
        foreach ((Value Key, Value Item) row in known.Skip(1))
        {
            if (Sorting.Compare(call, row.Key, best.Key, comparer) * sign > 0)
                best = row;
        }

        return best.Item;
    }
}
