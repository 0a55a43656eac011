using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The static methods of <see cref="Array"/>; most are those of lists.</summary>
internal static class ArrayMethods
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition.IsStatic ? Call : CollectionMethods.Find(definition);

    private static Value? Call(LibraryCall call)
    {
        if (call.Method.Name == "Empty")
            return call.Array([]);
        if (call.Arguments.Length == 0 || call.Arguments[0] is not ListValue { Unknown: null, Lengths: null } list)
            return null;
        switch (call.Method.Name)
        {
            case "Reverse" when call.Arguments.Length == 1:
                return Replace(call, list, [.. list.Items.Reverse()]);
            case "Sort" when call.Arguments.Length == 1 && Sorting.TrySort(call, list.Items, null) is { } sorted:
                return Replace(call, list, sorted);
            case "Sort" when call.Arguments is [_, LibraryValue comparer] && Sorting.TrySort(call, list.Items, comparer) is { } sorted:
                return Replace(call, list, sorted);
            case "Fill" when call.Arguments is [_, var value]:
                return Replace(call, list, [.. list.Items.Select(_ => value)]);
            default:
                if (!IsOfList(call.Method.Name))
                    return null;
                Value? result = ListMethods.Call(call.OnFirst(), list);
                return result is ListValue made ? call.Array(made.Items) : result;
        }
    }

    private static bool IsOfList(string method) =>
        method is "ForEach" or "Find" or "FindLast" or "FindIndex" or "FindLastIndex" or "FindAll" or "Exists" or "TrueForAll" or "ConvertAll" or "IndexOf" or "LastIndexOf" or "AsReadOnly";

    private static ConstantValue Replace(LibraryCall call, ListValue list, List<Value> elements)
    {
        for (int i = 0; i < elements.Count; i++)
            list.Set(i, elements[i]);
        return call.Nothing;
    }
}
