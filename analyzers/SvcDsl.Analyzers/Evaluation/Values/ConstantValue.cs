using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A known value of a primitive type, a string, or null. A member of an enum is held as its number, with the enum.</summary>
internal sealed class ConstantValue(object? content, Origin origin) : Value(origin)
{
    public object? Content { get; } = content;

    /// <summary>The enum of which the value is; it stays with the value where only an object is seen. Null for anything else.</summary>
    public ITypeSymbol? Enum { get; init; }
}
