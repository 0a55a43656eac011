using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>An array or a list.</summary>
internal sealed class ListValue(List<Value> items, Origin origin) : SequenceValue(origin)
{
    private readonly List<Value> items = items;

    public IReadOnlyList<Value> Items => items;

    /// <summary>Whether it has a fixed length. The elements of an array may be set while it is walked through.</summary>
    public bool IsArray { get; init; }

    /// <summary>The lengths of an array with several dimensions, whose elements are held row by row; null of everything else.</summary>
    public IReadOnlyList<int>? Lengths { get; init; }

    public override IEnumerable<Value> Elements => Guarded(ByIndex());

    public void Set(int index, Value value)
    {
        items[index] = value;
        if (!IsArray)
            Change();
    }

    /// <summary>Changes the list.</summary>
    public void Edit(Action<List<Value>> change)
    {
        change(items);
        Change();
    }

    private IEnumerable<Value> ByIndex()
    {
        for (int i = 0; i < items.Count; i++)
            yield return items[i];
    }
}
