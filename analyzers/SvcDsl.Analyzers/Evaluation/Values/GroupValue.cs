using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>The elements of a sequence that have the same key.</summary>
internal sealed class GroupValue(Value key, Origin origin) : SequenceValue(origin)
{
    public Value Key { get; } = key;

    public List<Value> Items { get; } = [];

    public override IEnumerable<Value> Elements => Items;
}
