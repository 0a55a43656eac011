using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A queue or a stack, in the order in which the elements came.</summary>
internal sealed class QueueValue(bool isStack, Origin origin) : SequenceValue(origin)
{
    private readonly List<Value> items = [];

    public int Count => items.Count;

    /// <summary>The next one comes first: of a stack, that is the one that came last.</summary>
    public override IEnumerable<Value> Elements => Guarded(isStack ? Enumerable.Reverse(items) : items.Select(item => item));

    public Value Next => items[Place];

    private int Place => isStack ? items.Count - 1 : 0;

    public void Add(Value item)
    {
        items.Add(item);
        Change();
    }

    public Value Take()
    {
        Value item = Next;
        items.RemoveAt(Place);
        Change();
        return item;
    }

    public void Clear()
    {
        items.Clear();
        Change();
    }
}
