using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>The part of .NET's base library that an evaluation knows: what is pure, and the collections.</summary>
internal static class BaseLibrary
{
    /// <summary>The result of a call; null when the method is not known, or not known to be pure.</summary>
    public static Value? TryCall(Interpreter interpreter, IMethodSymbol method, Value? receiver, Value[] arguments, IOperation site, Activation activation)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        Origin origin = new SyntaxOrigin(site.Syntax, activation.Method.Caller);
        switch (definition.ContainingType?.ToDisplayString())
        {
            case "System.Linq.Enumerable":
                return new Queries(interpreter, site, activation).TryCall(definition, arguments, origin);
            case "System.Collections.Generic.List<T>" when receiver is ListValue { Unknown: null } list:
                return Collections.TryCall(interpreter, list, definition.Name, arguments, origin);
            case "System.Collections.Generic.Dictionary<TKey, TValue>" when receiver is MapValue { Unknown: null } map:
                return Collections.TryCall(map, definition.Name, arguments, origin);
            case "System.Collections.Generic.KeyValuePair" when definition.Name == "Create" && arguments.Length == 2:
                return new TupleValue(arguments, origin);
            default:
                return PureCalls.TryCall(interpreter, method, receiver, arguments, origin);
        }
    }

    /// <summary>The value of a property or an indexer; null when it is not known.</summary>
    public static Value? TryGet(IPropertySymbol property, Value? receiver, Value[] index, Origin origin) => (receiver, property.Name) switch
    {
        (ConstantValue { Content: string text }, nameof(string.Length)) => new ConstantValue(text.Length, origin),
        (ConstantValue { Content: string text }, _) when property.IsIndexer && index is [ConstantValue { Content: int place }] && place >= 0 && place < text.Length => new ConstantValue(text[place], origin),
        (ListValue { Unknown: null } list, "Count" or "Length") => new ConstantValue(list.Items.Count, origin),
        (ListValue { Unknown: null } list, _) when property.IsIndexer && index is [ConstantValue { Content: int place }] && place >= 0 && place < list.Items.Count => list.Items[place],
        (MapValue { Unknown: null } map, "Count") => new ConstantValue(map.Count, origin),
        (MapValue { Unknown: null } map, "Keys") => new QueryValue(map.Elements.Select(pair => ((TupleValue)pair).Elements[0]), origin) { Inputs = [map] },
        (MapValue { Unknown: null } map, "Values") => new QueryValue(map.Elements.Select(pair => ((TupleValue)pair).Elements[1]), origin) { Inputs = [map] },
        (MapValue { Unknown: null } map, _) when property.IsIndexer && index is [ConstantValue { Content: { } key }] => map[key],
        (TupleValue pair, "Key") => pair.Elements[0],
        (TupleValue pair, "Value") => pair.Elements[1],
        (ConstantValue { Content: null }, "HasValue") => new ConstantValue(false, origin),
        (ConstantValue or TupleValue or ObjectValue, "HasValue") => new ConstantValue(true, origin),
        (ConstantValue { Content: not null } or ObjectValue, "Value") when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => receiver,
        _ => null,
    };
}
