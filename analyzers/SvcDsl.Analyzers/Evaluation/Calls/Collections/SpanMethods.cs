using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>What C# 14 calls on an array where C# 13 called LINQ.</summary>
internal static class SpanMethods
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition.Parameters.Length == 2 && definition.Name is "Contains" or "IndexOf" or "SequenceEqual" ? Call : null;

    private static Value? Call(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("SequenceEqual", [ListValue { Unknown: null } left, ListValue { Unknown: null } right]) =>
            call.Constant(left.Items.Count == right.Items.Count && left.Items.Zip(right.Items, (one, two) => call.AreEqual(one, two)).All(equal => equal)),
        ("Contains", [ListValue { Unknown: null } list, not SequenceValue and var wanted]) => call.Constant(Searching.IndexOf(call, list.Items, wanted) >= 0),
        ("IndexOf", [ListValue { Unknown: null } list, not SequenceValue and var wanted]) => call.Constant(Searching.IndexOf(call, list.Items, wanted)),
        _ => null,
    };
}
