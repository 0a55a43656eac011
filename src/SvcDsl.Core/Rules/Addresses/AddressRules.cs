namespace SvcDsl.Rules.Addresses;

/// <summary>Addresses of Services: the second part of SVC3….</summary>
internal static class AddressRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
