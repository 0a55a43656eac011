using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A dictionary.</summary>
/// <param name="origin">Where it was made.</param>
/// <param name="texts">How keys are compared that are texts, where that is not letter by letter.</param>
internal sealed class MapValue(Origin origin, StringComparer? texts = null) : SequenceValue(origin)
{
    private readonly HashSlots slots = new();

    public StringComparer? Texts { get; } = texts;

    public override IEnumerable<Value> Elements => Guarded(slots.Entries);

    public int Count => slots.Count;

    /// <summary>Whether an entry was taken away, and its place not taken yet.</summary>
    public bool HasGaps => slots.HasGaps;

    /// <summary>The key by which the value is found; null when its equality is not known.</summary>
    public object? KeyOf(Value key) => key is ConstantValue { Content: null } ? null : ValueKey.TryCreate(key, Texts);

    public Value? Find(object key) => (slots.Find(key) as TupleValue)?.Elements[1];

    /// <summary>The key as it was added, and its value.</summary>
    public TupleValue? FindPair(object key) => slots.Find(key) as TupleValue;

    /// <summary>Sets a value; false when it is not known what the key equals.</summary>
    public bool TrySet(Value key, Value value)
    {
        if (KeyOf(key) is not { } content)
            return false;
        Value kept = slots.Find(content) is TupleValue pair ? pair.Elements[0] : key;
        slots.Set(content, new TupleValue([kept, value], kept.Origin));
        Change();
        return true;
    }

    public bool Remove(object key)
    {
        bool removed = slots.Remove(key);
        if (removed)
            Change();
        return removed;
    }

    public void Clear()
    {
        slots.Clear();
        Change();
    }
}
