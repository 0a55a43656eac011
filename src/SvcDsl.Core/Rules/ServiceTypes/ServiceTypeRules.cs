namespace SvcDsl.Rules.ServiceTypes;

/// <summary>What the type of a Service allows: SVC5….</summary>
internal static class ServiceTypeRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
