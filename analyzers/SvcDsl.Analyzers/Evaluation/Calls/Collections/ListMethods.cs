using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The methods of lists, and of arrays that are seen as lists.</summary>
internal static class ListMethods
{
    public static Value? Call(LibraryCall call, ListValue list)
    {
        Value[] arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case "get_Count" or "get_Length":
                return call.Constant(list.Items.Count);
            case "get_LongLength":
                return call.Constant((long)list.Items.Count);
            case "get_Item" when arguments[0] is ConstantValue { Content: int place }:
                return place >= 0 && place < list.Items.Count ? list.Items[place] : throw call.Throws("the index is outside of the list");
            case "Contains":
                return call.Constant(Searching.IndexOf(call, list.Items, arguments[0]) >= 0);
            case "IndexOf" when arguments.Length == 1:
                return call.Constant(Searching.IndexOf(call, list.Items, arguments[0]));
            case "LastIndexOf" when arguments.Length == 1:
                return call.Constant(Searching.LastIndexOf(call, list.Items, arguments[0]));
            case "ToArray" or "Clone":
                return call.Array(list.Items);
            case "GetRange" when Range(call, list) is { } range:
                return call.List(list.Items.Skip(range.Start).Take(range.Count));
            case "AsReadOnly":
                return new QueryValue(list.Elements, call.Origin, hasEffects: false) { Inputs = [list] };
            case "CopyTo" when arguments is [ListValue { Unknown: null } target]:
                return Copying.Copy(call, list, target, 0);
            case "CopyTo" when arguments is [ListValue { Unknown: null } target, ConstantValue { Content: int offset }]:
                return Copying.Copy(call, list, target, offset);
            default:
                return ListQueries.Call(call, list) ?? (list.IsArray ? null : ListChanges.Call(call, list));
        }
    }

    /// <summary>The arguments index and count; null when they are not known.</summary>
    public static (int Start, int Count)? Range(LibraryCall call, ListValue list)
    {
        if (call.Arguments is not [ConstantValue { Content: int start }, ConstantValue { Content: int count }, ..])
            return null;
        return start >= 0 && count >= 0 && start + count <= list.Items.Count ? (start, count) : throw call.Throws("the range is outside of the list");
    }
}
