using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A query that sorts, to which further keys can be added.</summary>
internal sealed class OrderedValue(SequenceValue source, IReadOnlyList<SortKey> keys, Func<IReadOnlyList<SortKey>, IEnumerable<Value>> sort, Origin origin) : SequenceValue(origin)
{
    public SequenceValue Source { get; } = source;

    public IReadOnlyList<SortKey> Keys { get; } = keys;

    public override IEnumerable<Value> Elements => sort(Keys);

    public override IReadOnlyList<Value> Reachable => [Source, .. Keys.Select(key => key.Function).OfType<FunctionValue>()];

    public OrderedValue ThenBy(SortKey key, Origin place) => new(Source, [.. Keys, key], sort, place);
}

/// <summary>What a query sorts by.</summary>
/// <param name="Function">The key of an element; null for the element itself.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Comparer">The comparer that was passed.</param>
internal sealed record SortKey(FunctionValue? Function, bool Descending, Value? Comparer);
