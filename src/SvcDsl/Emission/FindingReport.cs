using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>
/// Collects the findings of all environments of a manifest, so that a mistake which is in all of them is reported once.
/// </summary>
/// <param name="known">The keys of what the compiler has reported.</param>
/// <param name="report">Where to report.</param>
internal sealed class FindingReport(IEnumerable<string> known, Report report)
{
    private readonly HashSet<string> reported = new(known, StringComparer.Ordinal);
    private readonly List<(Finding Finding, string Environment)> found = [];
    private readonly List<string> environments = [];

    public void Add(string environment, IEnumerable<Finding> findings)
    {
        environments.Add(environment);
        foreach (Finding finding in findings)
        {
            if (!reported.Contains(FindingKey.Of(finding, environment)))
                found.Add((finding, environment));
        }
    }

    public void Complete()
    {
        foreach (var same in found.GroupBy(item => (item.Finding.Rule.Id, item.Finding.Message, item.Finding.Origin.ToString())))
        {
            string[] where = [.. same.Select(item => item.Environment).Distinct(StringComparer.Ordinal)];
            report.Add(same.First().Finding, where.Length == environments.Count ? [] : where);
        }
    }
}
