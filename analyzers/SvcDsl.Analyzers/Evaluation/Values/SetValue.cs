using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A set.</summary>
/// <param name="origin">Where it was made.</param>
/// <param name="texts">How texts are compared, where that is not letter by letter.</param>
internal sealed class SetValue(Origin origin, StringComparer? texts = null) : SequenceValue(origin)
{
    private readonly HashSlots slots = new();

    public StringComparer? Texts { get; } = texts;

    public override IEnumerable<Value> Elements => Guarded(slots.Entries);

    public int Count => slots.Count;

    /// <summary>Whether an element was taken away, and its place not taken yet.</summary>
    public bool HasGaps => slots.HasGaps;

    public object? KeyOf(Value item) => ValueKey.TryCreate(item, Texts);

    public bool Contains(object key) => slots.Contains(key);

    public Value? Find(object key) => slots.Find(key);

    /// <summary>Adds an element; false when it was there.</summary>
    public bool Add(object key, Value item)
    {
        if (slots.Contains(key))
            return false;
        slots.Set(key, item);
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
