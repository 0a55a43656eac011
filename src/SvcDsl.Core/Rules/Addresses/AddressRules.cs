namespace SvcDsl.Rules.Addresses;

/// <summary>Addresses of Services: the second part of SVC3….</summary>
internal static class AddressRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ClusterIPIsMalformed(),
        new ClusterIPIsUsedByTwoServices(),
        new IpFamilyIsMalformed(),
        new ExternalIPIsMalformed(),
        new ExternalIPsAreNotRouted(),
        new LoadBalancerSourceRangeIsMalformed(),
        new SourceRangesLeaveNodePortsOpen(),
        new LoadBalancerIPIsDeprecated(),
        new AddressIsNotCanonical(),
        new LoadBalancerClassIsMalformed(),
    ];
}
