using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>The members of groups and lookups.</summary>
internal static class Groups
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition.Name is "get_Key" or "get_Item" or "get_Count" or "Contains" ? Call : null;

    private static Value? Call(LibraryCall call) => (call.Method.Name, call.Receiver) switch
    {
        ("get_Key", GroupValue group) => group.Key,
        ("get_Count", LookupValue { Unknown: null } lookup) => call.Constant(lookup.Count),
        ("get_Item", LookupValue { Unknown: null } lookup) => (Value?)lookup.Find(call.KeyOf(call.Arguments[0], lookup.Texts)) ?? call.Array([]),
        ("Contains", LookupValue { Unknown: null } lookup) => call.Constant(lookup.Find(call.KeyOf(call.Arguments[0], lookup.Texts)) is not null),
        _ => null,
    };
}
