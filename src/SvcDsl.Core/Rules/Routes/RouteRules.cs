namespace SvcDsl.Rules.Routes;

/// <summary>Ingresses and network policies.</summary>
internal static class RouteRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
