namespace SvcDsl.Rules.Pods;

/// <summary>Containers and pods: the first part of SVC8….</summary>
internal static class PodRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
