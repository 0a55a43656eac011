using System.Collections;
using SvcDsl.Provenance;

namespace SvcDsl.Nodes;

/// <summary>A sequence of nodes.</summary>
internal sealed class ListNode(Origin origin) : Node(origin), IReadOnlyList<Node>
{
    private readonly List<Node> items = [];

    /// <summary>Why the list may have more items, or others, than the ones it holds; null when it is complete.</summary>
    public Unknown? Open { get; set; }

    public int Count => items.Count;

    public Node this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public void Add(Node item) => items.Add(item);

    public override Node Clone()
    {
        var clone = new ListNode(Origin) { Open = Open };
        foreach (Node item in items)
            clone.Add(item.Clone());
        return clone;
    }

    public IEnumerator<Node> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
