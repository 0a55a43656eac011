namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>
/// The order of a dictionary or a set of .NET: entries stand in the order in which they came, and a new one takes the place that was
/// given up last.
/// </summary>
internal sealed class HashSlots
{
    private readonly Dictionary<object, int> places = [];
    private readonly List<Value?> entries = [];
    private readonly Stack<int> free = new();

    public int Count => places.Count;

    /// <summary>Whether an entry was taken away, and its place not taken yet.</summary>
    public bool HasGaps => free.Count > 0;

    public IEnumerable<Value> Entries => Enumerable.Range(0, entries.Count).Where(place => place < entries.Count && entries[place] is not null).Select(place => entries[place]!);

    public bool Contains(object key) => places.ContainsKey(key);

    public Value? Find(object key) => places.TryGetValue(key, out int place) ? entries[place] : null;

    /// <summary>Sets an entry; true when it is a new one.</summary>
    public bool Set(object key, Value entry)
    {
        if (places.TryGetValue(key, out int place))
        {
            entries[place] = entry;
            return false;
        }

        if (free.Count > 0)
        {
            place = free.Pop();
            entries[place] = entry;
        }
        else
        {
            place = entries.Count;
            entries.Add(entry);
        }

        places.Add(key, place);
        return true;
    }

    public bool Remove(object key)
    {
        if (!places.TryGetValue(key, out int place))
            return false;
        places.Remove(key);
        entries[place] = null;
        free.Push(place);
        return true;
    }

    public void Clear()
    {
        places.Clear();
        entries.Clear();
        free.Clear();
    }
}
