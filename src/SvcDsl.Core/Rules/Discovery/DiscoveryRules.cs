namespace SvcDsl.Rules.Discovery;

/// <summary>How programs find Services: the second part of SVC6….</summary>
internal static class DiscoveryRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ServiceLinkCollides(),
        new ShortNameOfAnotherNamespace(),
        new EnvReferenceComesTooEarly(),
        new EnvVariableIsWrittenTwice(),
        new SubdomainHasNoHeadlessService(),
        new PeersNeedNotReadyAddresses(),
        new HeadlessServiceHasNoVariables(),
    ];
}
