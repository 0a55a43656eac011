using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>Several functions in one delegate; they are called one after the other.</summary>
internal sealed class DelegatesValue(IReadOnlyList<FunctionValue> functions, Origin origin) : Value(origin)
{
    public IReadOnlyList<FunctionValue> Functions { get; } = functions;
}
