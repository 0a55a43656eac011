namespace SvcDsl.Rules.Endpoints;

/// <summary>Endpoints that are written by hand: the first part of SVC6….</summary>
internal static class EndpointRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new EndpointAddressIsMalformed(),
        new EndpointsHaveNoAddresses(),
        new EndpointPortIsMalformed(),
        new EndpointSliceIsTooLarge(),
        new EndpointSliceAddressTypeIsUnknown(),
        new EndpointHintIsMalformed(),
        new EndpointsBelongToNoService(),
        new EndpointPortNameDiffersFromService(),
        new EndpointsOfAServiceWithSelector(),
        new EndpointHostnameIsMalformed(),
        new EndpointIsAClusterIP(),
    ];
}
