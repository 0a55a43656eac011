using System.Collections;

namespace SvcDsl;

/// <summary>The objects of one piece of YAML, in its order.</summary>
public sealed class ForeignObjects : IReadOnlyList<ForeignObject>
{
    private readonly List<ForeignObject> items = [];

    internal ForeignObjects()
    {
    }

    /// <summary>The number of objects.</summary>
    public int Count => items.Count;

    /// <summary>An object by its place, counted from 0.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public ForeignObject this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<ForeignObject> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(ForeignObject item) => items.Add(item);
}
