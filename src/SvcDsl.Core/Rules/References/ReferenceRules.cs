namespace SvcDsl.Rules.References;

/// <summary>What other kinds refer to: SVC7….</summary>
internal static class ReferenceRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
