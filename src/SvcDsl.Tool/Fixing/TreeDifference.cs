using SvcDsl.Nodes;

namespace SvcDsl.Tool.Fixing;

/// <summary>How many values differ between two trees: what an edit changes besides its own value is damage.</summary>
internal static class TreeDifference
{
    public static int Between(Node one, Node other)
    {
        switch (one, other)
        {
            case (ScalarNode a, ScalarNode b):
                return Equals(a.Value, b.Value) ? 0 : 1;
            case (ListNode a, ListNode b):
                int common = Math.Min(a.Count, b.Count);
                int items = Math.Abs(a.Count - b.Count);
                for (int i = 0; i < common; i++)
                    items += Between(a[i], b[i]);
                return items;
            case (MapNode a, MapNode b):
                int entries = b.Count(entry => a[entry.Name] is null);
                foreach (MapEntry entry in a)
                    entries += b[entry.Name] is { } value ? Between(entry.Value, value) : 1;
                return entries;
            default:
                return 1;
        }
    }
}
