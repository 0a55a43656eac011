using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>An object of a type of the user's own: a record, a class or a struct. Members are held by name.</summary>
internal sealed class ObjectValue(INamedTypeSymbol type, Origin origin) : Value(origin)
{
    public INamedTypeSymbol Type { get; } = type;

    public Dictionary<string, Value> Members { get; private init; } = new(StringComparer.Ordinal);

    public ObjectValue Copy() => new(Type, Origin) { Members = new Dictionary<string, Value>(Members, StringComparer.Ordinal) };
}
