using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Sequences out of nothing.</summary>
internal static class Sources
{
    public static Value? Call(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Range", [ConstantValue { Content: int start }, ConstantValue { Content: int count }]) => count >= 0 && (long)start + count - 1 <= int.MaxValue
            ? Query(call, Enumerable.Range(start, count).Select(number => (Value)call.Constant(number)))
            : throw call.Throws("the range is too large"),
        ("Repeat", [{ } item, ConstantValue { Content: int times }]) => times >= 0
            ? Query(call, Enumerable.Repeat(item, times))
            : throw call.Throws("the number is negative"),
        ("Empty", []) => call.Array([]),
        _ => null,
    };

    private static QueryValue Query(LibraryCall call, IEnumerable<Value> elements) => new(elements, call.Origin, hasEffects: false) { Inputs = call.Arguments };
}
