using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

/// <summary>An entry of <c>requests</c> or <c>limits</c>, when its name and value are known.</summary>
/// <param name="Name"><c>cpu</c>, <c>memory</c>, …</param>
/// <param name="Text">The value as it is written.</param>
/// <param name="Amount">The value; null when it is none.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record ResourceAmount(string Name, string Text, decimal? Amount, ScalarNode Node)
{
    /// <summary>The entries of <c>resources.requests</c> or <c>resources.limits</c>.</summary>
    public static IEnumerable<ResourceAmount> Of(MapNode? holder, string field)
    {
        foreach (MapEntry entry in (IEnumerable<MapEntry>?)holder.MapAt("resources").MapAt(field) ?? [])
        {
            if (!entry.Key.IsKnown || entry.Value is not ScalarNode { IsKnown: true, Value: { } value } node)
                continue;
            string text = value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : node.ToString();
            yield return new ResourceAmount(entry.Name, text, Quantity.TryParse(text, out decimal amount) ? amount : null, node);
        }
    }
}
