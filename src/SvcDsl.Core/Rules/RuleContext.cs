using SvcDsl.Views;

namespace SvcDsl.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
internal sealed class RuleContext(ObjectSet set, RuleSettings settings)
{
    private readonly List<Finding> findings = [];

    public ObjectSet Set { get; } = set;

    public RuleSettings Settings { get; } = settings;

    public IReadOnlyList<Finding> Findings => findings;

    public void Report(Finding finding) => findings.Add(finding);
}
