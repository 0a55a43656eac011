using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A tuple, or a pair of a dictionary.</summary>
internal sealed class TupleValue(IReadOnlyList<Value> elements, Origin origin) : Value(origin)
{
    public IReadOnlyList<Value> Elements { get; } = elements;

    /// <summary>Whether a struct of the user's is somewhere inside: it is copied with the tuple.</summary>
    public bool HoldsStructs { get; } = HasStruct(elements);

    private static bool HasStruct(IReadOnlyList<Value> elements)
    {
        foreach (Value element in elements)
        {
            if (element is ObjectValue { Type.IsValueType: true } or TupleValue { HoldsStructs: true })
                return true;
        }

        return false;
    }
}
