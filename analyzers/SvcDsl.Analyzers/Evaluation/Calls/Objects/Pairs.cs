using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Objects;

/// <summary>Tuples of all kinds, and the pairs of dictionaries.</summary>
internal static class Pairs
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition switch
    {
        { MethodKind: MethodKind.Constructor } or { Name: "Create", IsStatic: true } => call => new TupleValue(call.Arguments, call.Origin),
        { Name: "get_Key" or "get_Item1" } => call => Part(call, 0),
        { Name: "get_Value" or "get_Item2" } => call => Part(call, 1),
        { Name: "get_Item3" } => call => Part(call, 2),
        { Name: "get_Item4" } => call => Part(call, 3),
        _ => null,
    };

    private static Value? Part(LibraryCall call, int index) => call.Receiver is TupleValue tuple && index < tuple.Elements.Count ? tuple.Elements[index] : null;
}
