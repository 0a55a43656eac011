namespace SvcDsl.Rules.Ports;

/// <summary>Ports of Services and of containers: SVC2….</summary>
internal static class PortRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new TargetPortIsNotDeclared(),
        new NamedTargetPortDoesNotExist(),
        new NamedTargetPortHasAnotherProtocol(),
        new TargetPortBelongsToAnotherWorkload(),
        new PortNumberIsOutOfRange(),
        new ServicePortNeedsItsOwnName(),
        new PortIsWrittenTwice(),
        new PortNameIsMalformed(),
        new ProtocolIsUnknown(),
        new AppProtocolIsMalformed(),
        new PortNameIsInTwoContainers(),
        new NamedTargetPortHasTwoNumbers(),
        new HostPortIsTaken(),
        new PortIsNoNumber(),
    ];
}
