namespace SvcDsl.Rules.Endpoints;

/// <summary>Endpoints that are written by hand: the first part of SVC6….</summary>
internal static class EndpointRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
