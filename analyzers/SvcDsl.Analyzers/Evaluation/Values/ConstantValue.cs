using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A known value of a primitive type, a string, or null. A member of an enum is held as its number.</summary>
internal sealed class ConstantValue(object? content, Origin origin) : Value(origin)
{
    public object? Content { get; } = content;
}
