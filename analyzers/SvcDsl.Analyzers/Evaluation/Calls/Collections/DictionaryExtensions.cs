using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The extension methods of dictionaries.</summary>
internal static class DictionaryExtensions
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition.Name is "GetValueOrDefault" or "TryAdd" or "Remove" or "AddRange" ? Call : null;

    private static Value? Call(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("GetValueOrDefault", [MapValue { Unknown: null } map, var key]) => MapMethods.GetValueOrDefault(call, map, key, null),
        ("GetValueOrDefault", [MapValue { Unknown: null } map, var key, var fallback]) => MapMethods.GetValueOrDefault(call, map, key, fallback),
        ("TryAdd", [MapValue { Unknown: null } map, ..]) => MapMethods.Call(call.OnFirst(), map),
        _ => null,
    };
}
