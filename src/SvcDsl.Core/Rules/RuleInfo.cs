namespace SvcDsl.Rules;

/// <summary>What is known of a rule without running it.</summary>
/// <param name="Id"><c>SVC</c> and four digits; the first says the family: 1 selectors, 2 ports, 3 node ports and
/// addresses, 4 names and labels, 5 Service types, 6 endpoints and discovery, 7 references from other kinds, 8 pods and workloads, 9 the tool.</param>
/// <param name="Title">What is wrong, as a heading, without a full stop.</param>
/// <param name="Level">The level, unless a finding has a lower one.</param>
/// <param name="Description">What happens at run time, one sentence with a full stop.</param>
internal sealed record RuleInfo(string Id, string Title, Level Level, string Description)
{
    /// <summary>
    /// Whether the rule says that something is missing from the set: when only a part of a system is looked at, that may well be elsewhere.
    /// </summary>
    public bool NeedsWholeSet { get; init; }

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => $"https://github.com/svcdsl/svcdsl/blob/main/docs/rules/{Id}.md";
}
