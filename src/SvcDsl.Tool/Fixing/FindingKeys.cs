using SvcDsl.Nodes;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Fixing;

/// <summary>
/// What tells findings apart across an edit: the rule, the place of the object in the set, the field. Names and messages change with the edit.
/// </summary>
internal sealed class FindingKeys
{
    private readonly Dictionary<MapNode, int> places = [];
    private readonly Dictionary<(string Rule, int Object, string Path), int> counts = [];

    public FindingKeys(CheckResult result)
    {
        foreach (MapNode root in result.Files.SelectMany(file => file.Objects))
            places.TryAdd(root, places.Count);
        foreach (Finding finding in Weighty(result))
            counts[KeyOf(finding)] = counts.GetValueOrDefault(KeyOf(finding)) + 1;
        Objects = places.Count;
        Problems = result.Remarks.Count(remark => remark.IsFailure);
    }

    /// <summary>Advice neither asks for a correction, nor stands in the way of one.</summary>
    public static IEnumerable<Finding> Weighty(CheckResult result) =>
        result.Remarks.Where(remark => remark.Level > Level.Info).Select(remark => remark.Finding).OfType<Finding>();

    private int Objects { get; }

    private int Problems { get; }

    public (string Rule, int Object, string Path) KeyOf(Finding finding) => (finding.Rule.Id, places.GetValueOrDefault(finding.Object.Root, -1), finding.Path);

    /// <summary>Whether the corrected findings are gone, and nothing has come in their place.</summary>
    public bool IsBetterThan(FindingKeys before, IEnumerable<Correction> corrections)
    {
        if (Objects != before.Objects || Problems > before.Problems || counts.Any(count => count.Value > before.counts.GetValueOrDefault(count.Key)))
            return false;
        return corrections.GroupBy(correction => before.KeyOf(correction.Finding))
            .All(group => counts.GetValueOrDefault(group.Key) <= before.counts.GetValueOrDefault(group.Key) - group.Count());
    }
}
