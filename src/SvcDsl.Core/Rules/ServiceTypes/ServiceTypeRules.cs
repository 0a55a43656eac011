namespace SvcDsl.Rules.ServiceTypes;

/// <summary>What the type of a Service allows: SVC5….</summary>
internal static class ServiceTypeRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ServiceTypeIsUnknown(),
        new FieldDoesNotFitServiceType(),
        new ExternalNameIsMalformed(),
        new ExternalNameIgnoresFields(),
        new ExternalNameLeadsNowhere(),
        new HeadlessServiceIgnoresFields(),
        new HeadlessServiceDoesNotMapPorts(),
        new TrafficPolicyIsUnknown(),
        new SessionAffinityIsMalformed(),
        new SessionAffinityConfigIsIgnored(),
        new LocalTrafficNeedsPodsOnEveryNode(),
        new TrafficDistributionIsUnknown(),
        new LoadBalancerMixesProtocols(),
        new LoadBalancerWithoutNodePorts(),
        new ServiceHasNoPorts(),
        new PortIsSharedByTwoProtocols(),
        new TopologyAnnotationsDiffer(),
        new ExternalNameForHttp(),
    ];
}
