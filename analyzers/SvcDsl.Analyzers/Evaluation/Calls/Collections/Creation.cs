using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>New collections: empty, with a capacity, with a comparer, or with the elements of another one.</summary>
internal static class Creation
{
    public static Value? Create(LibraryCall call)
    {
        IEnumerable<Value> source = [];
        StringComparer? texts = null;
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            string type = call.Method.Parameters[i].Type.Name;
            if (type == "Int32")
                continue;
            if (type == "IEqualityComparer")
            {
                if (!Comparers.TryGet(call.Arguments[i], out texts))
                    return null;
            }
            else if (call.Elements(call.Arguments[i]) is { } elements)
            {
                // Whether a copy has the gaps of the original is up to the runtime.
                if (call.Arguments[i] is MapValue { HasGaps: true } or SetValue { HasGaps: true })
                    return null;
                source = elements;
            }
            else
            {
                return call.Arguments[i] is ConstantValue { Content: null } ? throw call.Throws("the source is null") : null;
            }
        }

        return call.Method.ContainingType.Name switch
        {
            "List" or "Collection" => call.List(source),
            "HashSet" => Set(call, source, texts),
            "Dictionary" => Map(call, source, texts),
            "Queue" => Queue(call, source, isStack: false),
            "Stack" => Queue(call, source, isStack: true),
            _ => null,
        };
    }

    public static SetValue Set(LibraryCall call, IEnumerable<Value> source, StringComparer? texts)
    {
        var set = new SetValue(call.Origin, texts);
        foreach (Value item in source)
            set.Add(call.KeyOf(item, texts), item);
        return set;
    }

    private static MapValue Map(LibraryCall call, IEnumerable<Value> source, StringComparer? texts)
    {
        var map = new MapValue(call.Origin, texts);
        foreach (Value item in source)
        {
            if (item is not TupleValue { Elements: [{ } key, { } value] })
                throw call.Undecided("an entry of the dictionary is not known");
            if (map.Find(call.KeyOf(key, texts)) is not null)
                throw call.Throws("the dictionary has the key already");
            map.TrySet(key, value);
        }

        return map;
    }

    private static QueueValue Queue(LibraryCall call, IEnumerable<Value> source, bool isStack)
    {
        var queue = new QueueValue(isStack, call.Origin);
        foreach (Value item in source)
            queue.Add(item);
        return queue;
    }
}
