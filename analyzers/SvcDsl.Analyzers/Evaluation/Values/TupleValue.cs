using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A tuple, or a pair of a dictionary.</summary>
internal sealed class TupleValue(IReadOnlyList<Value> elements, Origin origin) : Value(origin)
{
    public IReadOnlyList<Value> Elements { get; } = elements;
}
