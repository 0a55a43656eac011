using System.Globalization;
using SvcDsl.Nodes;

namespace SvcDsl;

/// <summary>A form of a tree in which types show and the order of keys does not, because it means nothing.</summary>
internal static class Shown
{
    public static string Of(Node node) => node switch
    {
        MapNode map => "{" + string.Join(", ", map.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}: {Of(entry.Value)}")) + "}",
        ListNode list => "[" + string.Join(", ", list.Select(Of)) + "]",
        ScalarNode { Value: string text } => $"\"{text}\"",
        ScalarNode scalar => Convert.ToString(scalar.Value ?? "null", CultureInfo.InvariantCulture)!,
        _ => throw new ArgumentException($"unexpected {node.GetType()}"),
    };
}
