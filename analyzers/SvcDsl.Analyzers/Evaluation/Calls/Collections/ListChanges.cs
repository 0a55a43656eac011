using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The methods that change a list.</summary>
internal static class ListChanges
{
    public static Value? Call(LibraryCall call, ListValue list)
    {
        Value[] arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case "Add":
                list.Edit(items => items.Add(arguments[0]));
                return call.Nothing;
            case "AddRange" when call.Elements(arguments[0]) is { } more:
                return Insert(call, list, list.Items.Count, more);
            case "Insert" when arguments[0] is ConstantValue { Content: int place }:
                return Insert(call, list, place, [arguments[1]]);
            case "InsertRange" when arguments[0] is ConstantValue { Content: int place } && call.Elements(arguments[1]) is { } more:
                return Insert(call, list, place, more);
            case "Remove":
                int found = Searching.IndexOf(call, list.Items, arguments[0]);
                if (found >= 0)
                    list.Edit(items => items.RemoveAt(found));
                return call.Constant(found >= 0);
            case "RemoveAt" when arguments[0] is ConstantValue { Content: int place }:
                if (place < 0 || place >= list.Items.Count)
                    throw call.Throws("the index is outside of the list");
                list.Edit(items => items.RemoveAt(place));
                return call.Nothing;
            case "RemoveRange" when ListMethods.Range(call, list) is { } range:
                list.Edit(items => items.RemoveRange(range.Start, range.Count));
                return call.Nothing;
            case "RemoveAll" when arguments is [FunctionValue function]:
                List<Value> kept = [.. call.Elements(list)!.Where(item => !call.Test(function, item))];
                int count = list.Items.Count - kept.Count;
                return Replace(list, kept, call.Constant(count));
            case "Clear":
                return Replace(list, [], call.Nothing);
            case "Reverse" when arguments.Length == 0:
                list.Edit(items => items.Reverse());
                return call.Nothing;
            case "Reverse" when ListMethods.Range(call, list) is { } range:
                list.Edit(items => items.Reverse(range.Start, range.Count));
                return call.Nothing;
            case "Sort" when arguments.Length < 2 && Sorting.TrySort(call, list.Items, arguments.FirstOrDefault()) is { } sorted:
                return Replace(list, sorted, call.Nothing);
            case "TrimExcess" or "EnsureCapacity":
                return call.Method.ReturnsVoid ? call.Nothing : call.Unknown("how much a list can hold is up to the runtime");
            default:
                return null;
        }
    }

    private static ConstantValue Replace(ListValue list, List<Value> elements, ConstantValue result)
    {
        list.Edit(items =>
        {
            items.Clear();
            items.AddRange(elements);
        });
        return result;
    }

    private static ConstantValue Insert(LibraryCall call, ListValue list, int place, IEnumerable<Value> more)
    {
        List<Value> added = [.. more];
        if (place < 0 || place > list.Items.Count)
            throw call.Throws("the index is outside of the list");
        list.Edit(items => items.InsertRange(place, added));
        return call.Nothing;
    }
}
