namespace SvcDsl.Rules.NodePorts;

/// <summary>Node ports: the first part of SVC3….</summary>
internal static class NodePortRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NodePortIsOutOfRange(),
        new NodePortIsUsedByTwoServices(),
        new NodePortNeedsAnotherType(),
        new NodePortIsWrittenTwice(),
        new NodePortIsInTheDynamicBand(),
        new HealthCheckNodePortIsMisplaced(),
    ];
}
