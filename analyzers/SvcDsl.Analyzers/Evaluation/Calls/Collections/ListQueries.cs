using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The methods of lists that call a function.</summary>
internal static class ListQueries
{
    public static Value? Call(LibraryCall call, ListValue list)
    {
        if (call.Arguments is not [FunctionValue function])
            return null;
        IEnumerable<Value> items = call.Elements(list)!;
        switch (call.Method.Name)
        {
            case "ForEach":
                foreach (Value item in items)
                    call.Apply(function, item);
                return call.Nothing;
            case "Find":
                return items.FirstOrDefault(item => call.Test(function, item)) ?? Default(call);
            case "FindLast":
                return LastIndex(call, list, function) is >= 0 and var last ? list.Items[last] : Default(call);
            case "FindIndex":
                return call.Constant(FirstIndex(call, items, function));
            case "FindLastIndex":
                return call.Constant(LastIndex(call, list, function));
            case "FindAll":
                return call.List(items.Where(item => call.Test(function, item)));
            case "Exists":
                return call.Constant(items.Any(item => call.Test(function, item)));
            case "TrueForAll":
                return call.Constant(items.All(item => call.Test(function, item)));
            case "ConvertAll":
                return call.List(items.Select(item => call.Apply(function, item)));
            default:
                return null;
        }
    }

    private static Value? Default(LibraryCall call) => call.DefaultOf(call.Method.ReturnType);

    private static int FirstIndex(LibraryCall call, IEnumerable<Value> items, FunctionValue function)
    {
        int index = 0;
        foreach (Value item in items)
        {
            if (call.Test(function, item))
                return index;
            index++;
        }

        return -1;
    }

    private static int LastIndex(LibraryCall call, ListValue list, FunctionValue function)
    {
        for (int i = list.Items.Count - 1; i >= 0; i--)
        {
            if (call.Test(function, list.Items[i]))
                return i;
        }

        return -1;
    }
}
