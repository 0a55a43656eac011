using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The methods of dictionaries.</summary>
internal static class MapMethods
{
    public static Value? Call(LibraryCall call, MapValue map)
    {
        Value[] arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case "get_Count":
                return call.Constant(map.Count);
            case "get_Keys":
                return Part(call, map, 0);
            case "get_Values":
                return Part(call, map, 1);
            case "Clear":
                map.Clear();
                return call.Nothing;
            case "TrimExcess":
                return map.HasGaps ? null : call.Nothing;
            case "ContainsValue":
                return call.Constant(Searching.IndexOf(call, map.Elements.Select(pair => ((TupleValue)pair).Elements[1]), arguments[0]) >= 0);
        }

        if (arguments.Length == 0)
            return null;
        Value key = arguments[0];
        Value? given = arguments.Length > 1 ? arguments[1] : null;
        if (call.Method.Name is "Add" or "Remove" or "Contains" && key is TupleValue pair && call.Method.Parameters.Length == 1 && call.Method.ContainingType.TypeArguments.Length == 1)
            return call.Method.Name == "Add" ? Add(call, map, pair.Elements[0], pair.Elements[1]) : null;
        if (key is ConstantValue { Content: null })
            throw call.Throws("the key is null");
        object content = map.KeyOf(key) ?? call.KeyOf(key, map.Texts);
        switch (call.Method.Name)
        {
            case "Add" when given is not null:
                return Add(call, map, key, given);
            case "TryAdd" when given is not null:
                return call.Constant(map.Find(content) is null && map.TrySet(key, given));
            case "get_Item":
                return map.Find(content) ?? throw call.Throws("the dictionary has no such key");
            case "ContainsKey":
                return call.Constant(map.Find(content) is not null);
            case "TryGetValue":
                return Out(call, map.Find(content));
            case "Remove" when arguments.Length == 1:
                return call.Constant(map.Remove(content));
            case "Remove":
                ConstantValue removed = Out(call, map.Find(content));
                map.Remove(content);
                return removed;
            default:
                return null;
        }
    }

    /// <summary>The value of a key; the default where the dictionary has none.</summary>
    public static Value? GetValueOrDefault(LibraryCall call, MapValue map, Value key, Value? fallback) =>
        map.Find(call.KeyOf(key, map.Texts)) ?? fallback ?? call.DefaultOf(call.Method.ReturnType);

    private static ConstantValue Add(LibraryCall call, MapValue map, Value key, Value value)
    {
        if (map.Find(call.KeyOf(key, map.Texts)) is not null)
            throw call.Throws("the dictionary has the key already");
        map.TrySet(key, value);
        return call.Nothing;
    }

    private static ConstantValue Out(LibraryCall call, Value? found)
    {
        if ((found ?? call.DefaultOf(call.Method.Parameters[1].Type)) is { } value)
            call.Outs[1] = value;
        else
            call.Outs[1] = call.Unknown("the default of the type is not known");
        return call.Constant(found is not null);
    }

    private static QueryValue Part(LibraryCall call, MapValue map, int index) =>
        new(map.Elements.Select(pair => ((TupleValue)pair).Elements[index]), call.Origin, hasEffects: false) { Inputs = [map] };
}
