using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>The methods of lists and dictionaries.</summary>
internal static class Collections
{
    public static Value? TryCall(Interpreter interpreter, ListValue list, string method, Value[] arguments, Origin origin)
    {
        switch (method)
        {
            case "Add":
                list.Items.Add(arguments[0]);
                return new ConstantValue(null, origin);
            case "AddRange" when interpreter.ElementsOf(arguments[0]) is { } more:
                list.Items.AddRange([.. more]);
                return new ConstantValue(null, origin);
            case "Insert" when arguments[0] is ConstantValue { Content: int index } && index >= 0 && index <= list.Items.Count:
                list.Items.Insert(index, arguments[1]);
                return new ConstantValue(null, origin);
            case "Clear":
                list.Items.Clear();
                return new ConstantValue(null, origin);
            case "ToArray":
                return new ListValue([.. interpreter.ElementsOf(list)!], origin);
            case "Contains" when arguments[0] is ConstantValue wanted && interpreter.ElementsOf(list)!.All(item => item is ConstantValue):
                return new ConstantValue(list.Items.Any(item => Equals(((ConstantValue)item).Content, wanted.Content)), origin);
            default:
                return null;
        }
    }

    public static Value? TryCall(MapValue map, string method, Value[] arguments, Origin origin)
    {
        switch (method)
        {
            case "Add" when arguments[0] is ConstantValue { Content: { } content } key && map[content] is null:
                map.Set(key, arguments[1]);
                return new ConstantValue(null, origin);
            case "ContainsKey" when arguments[0] is ConstantValue { Content: { } wanted }:
                return new ConstantValue(map[wanted] is not null, origin);
            default:
                return null;
        }
    }
}
