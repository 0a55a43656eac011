using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that pass on a part of the elements, or more of them.</summary>
internal static class Slices
{
    public static Value? Call(LinqCall linq)
    {
        IEnumerable<Value> source = linq.Source;
        LibraryCall call = linq.Call;
        switch (linq.Name, linq.Arguments)
        {
            case ("Concat", [var second]) when call.Elements(second) is { } more:
                return linq.Query(source.Concat(more));
            case ("Append", [var last]):
                return linq.Query(source.Concat([last]));
            case ("Prepend", [var first]):
                return linq.Query(new[] { first }.Concat(source));
            case ("Skip", [ConstantValue { Content: int count }]):
                return linq.Query(source.Skip(count));
            case ("Take", [ConstantValue { Content: int count }]):
                return linq.Query(source.Take(count));
            case ("SkipLast", [ConstantValue { Content: int count }]):
                return linq.Query(FromEnd(source, all => all.Take(all.Count - Math.Max(count, 0))));
            case ("TakeLast", [ConstantValue { Content: int count }]):
                return linq.Query(FromEnd(source, all => all.Skip(all.Count - Math.Max(count, 0))));
            case ("SkipWhile", [FunctionValue function]):
                return linq.Query(source.SkipWhile((item, index) => linq.Test(function, item, index)));
            case ("TakeWhile", [FunctionValue function]):
                return linq.Query(source.TakeWhile((item, index) => linq.Test(function, item, index)));
            case ("Reverse", []):
                return linq.Query(source.Reverse());
            case ("DefaultIfEmpty", []) when call.DefaultOf(call.Method.TypeArguments[0]) is { } value:
                return linq.Query(source.DefaultIfEmpty(value));
            case ("DefaultIfEmpty", [var value]):
                return linq.Query(source.DefaultIfEmpty(value));
            case ("Chunk", [ConstantValue { Content: int size }]):
                return size > 0 ? linq.Query(Chunks(call, source, size)) : throw call.Throws("the size is not positive");
            default:
                return null;
        }
    }

    private static IEnumerable<Value> FromEnd(IEnumerable<Value> source, Func<List<Value>, IEnumerable<Value>> choose)
    {
        foreach (Value item in choose([.. source]))
            yield return item;
    }

    private static IEnumerable<Value> Chunks(LibraryCall call, IEnumerable<Value> source, int size)
    {
        var chunk = new List<Value>();
        foreach (Value item in source)
        {
            chunk.Add(item);
            if (chunk.Count < size)
                continue;
            yield return call.Array(chunk);
            chunk.Clear();
        }

        if (chunk.Count > 0)
            yield return call.Array(chunk);
    }
}
