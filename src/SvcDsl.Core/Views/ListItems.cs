using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>An item of a list of strings.</summary>
internal readonly record struct TextItem(int Index, string Text, ScalarNode Node);

/// <summary>Reads lists of strings.</summary>
internal static class ListItems
{
    /// <summary>The items that are known to be strings, with their places in the list.</summary>
    public static IEnumerable<TextItem> Texts(this MapNode? map, string name)
    {
        int index = 0;
        foreach (Node item in (IEnumerable<Node>?)map.ListAt(name) ?? [])
        {
            if (item is ScalarNode { Value: string text } scalar)
                yield return new TextItem(index, text, scalar);
            index++;
        }
    }

    /// <summary>Whether the list surely has items. False: surely not, or it is not written. Null: not known.</summary>
    public static bool? HasItems(this MapNode? map, string name)
    {
        if (map is null)
            return false;
        return map[name] switch
        {
            ListNode { Count: > 0 } => true,
            ListNode { Open: null } => false,
            ListNode => null,
            ScalarNode { IsNull: true } => false,
            null when map.Open is null => false,
            _ => null,
        };
    }
}
