namespace SvcDsl.Rules.Pods;

/// <summary>Containers and pods: the first part of SVC8….</summary>
internal static class PodRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PodHasNoContainers(),
        new ContainerNameIsWrittenTwice(),
        new ImageIsMissing(),
        new EnvVariableIsMalformed(),
        new ProbeIsMalformed(),
        new ProbePortDoesNotExist(),
        new ReadinessProbeIsOnAnotherPort(),
        new ProbeOnAnInitContainer(),
        new RequestsExceedLimits(),
        new PodFieldIsUnknown(),
        new VolumeMountHasNoVolume(),
        new HostnameIsMalformed(),
        new HostNetworkAndReplicas(),
        new QuantityIsMalformed(),
        new VolumeIsMalformed(),
    ];
}
