using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet.Probes;

/// <summary>When a probe runs and how many results count, with Kubernetes' defaults.</summary>
internal sealed record ProbeSpec(TimeSpan InitialDelay, TimeSpan Period, TimeSpan Timeout, int SuccessThreshold, int FailureThreshold)
{
    public static ProbeSpec Of(MapNode probe) => new(
        Seconds(probe, "initialDelaySeconds", 0),
        Seconds(probe, "periodSeconds", 10),
        Seconds(probe, "timeoutSeconds", 1),
        probe.Int("successThreshold").Or(1),
        probe.Int("failureThreshold").Or(3));

    private static TimeSpan Seconds(MapNode probe, string field, int defaultValue) => TimeSpan.FromSeconds(probe.Int(field).Or(defaultValue));
}
