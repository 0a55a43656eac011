using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A query: nothing runs before it is walked through, and everything runs again the second time.</summary>
internal sealed class QueryValue(IEnumerable<Value> elements, Origin origin, bool hasEffects = true) : SequenceValue(origin)
{
    /// <summary>What runs, and what is walked through, when somebody walks through the query.</summary>
    public IReadOnlyList<Value> Inputs { get; init; } = [];

    public override IReadOnlyList<Value> Reachable => Inputs;

    public override IEnumerable<Value> Elements => elements;

    public override bool HasEffects => hasEffects;
}
