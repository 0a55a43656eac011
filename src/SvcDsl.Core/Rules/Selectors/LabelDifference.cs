using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

/// <summary>What keeps a selector from matching the labels of a pod.</summary>
internal sealed class LabelDifference
{
    public LabelDifference(LabelSet selector, LabelSet labels)
    {
        Selector = selector;
        Labels = labels;
        foreach (MapEntry wanted in (IEnumerable<MapEntry>?)selector.Map ?? [])
        {
            if (wanted.Value is not ScalarNode { IsKnown: true, Value: string value })
                continue;
            string? actual = labels[wanted.Name].Or(null!);
            if (actual == value)
            {
                Matching++;
                continue;
            }

            Wanted.Add(wanted);
            Distance += actual is null ? value.Length + wanted.Name.Length : EditDistance.Between(value, actual);
        }
    }

    public LabelSet Selector { get; }

    public LabelSet Labels { get; }

    /// <summary>The entries of the selector that the labels do not answer.</summary>
    public List<MapEntry> Wanted { get; } = [];

    /// <summary>How many of the selector's labels are there.</summary>
    public int Matching { get; }

    /// <summary>How far the other values are away.</summary>
    public int Distance { get; }

    /// <summary>The value to write when a single value differs; otherwise null.</summary>
    public string? Replacement => Wanted.Count == 1 ? Labels[Wanted[0].Name].Or(null!) : null;

    /// <summary>Whether somebody who meant these labels could have written that selector.</summary>
    public bool IsPlausible =>
        Matching > 0 || Wanted.Any(wanted => Labels[wanted.Name].Or(null!) is { } actual && EditDistance.IsSlip(ValueOf(wanted), actual));

    /// <summary>What the labels have instead: <c>app=frontend</c>, <c>no label 'tier'</c>.</summary>
    public string Actual => string.Join(" and ", Wanted.Select(wanted =>
        Labels[wanted.Name] is { IsKnown: true } actual ? $"{wanted.Name}={actual.Value}" : $"no label '{wanted.Name}'"));

    private static string ValueOf(MapEntry entry) => (string)((ScalarNode)entry.Value).Value!;
}
