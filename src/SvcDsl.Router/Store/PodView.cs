using System.Net;
using SvcDsl.Views;

namespace SvcDsl.Router.Store;

/// <summary>A pod with the status that the kubelet wrote.</summary>
internal sealed class PodView(StoredObject stored)
{
    public StoredObject Object { get; } = stored;

    public WorkloadView Workload { get; } = new(stored.Root);

    public string Name => Object.Name;

    public string Namespace => Object.Namespace;

    public string Phase => Object.Status.String("phase").Or("Pending");

    public bool IsFinished => Phase is "Failed" or "Succeeded";

    /// <summary>The logical address; null until the kubelet has given it one.</summary>
    public IPAddress? PodIP => Object.Status.String("podIP") is { IsKnown: true } ip ? IPAddress.Parse(ip.Value!) : null;

    public bool IsReady => Object.Status.MapsAt("conditions")
        .Any(condition => condition.String("type").Or("") == "Ready" && condition.String("status").Or("") == "True");

    public IReadOnlyList<ContainerStatusView> Containers =>
        [.. Object.Status.MapsAt("containerStatuses").Select(status => new ContainerStatusView(status))];

    public int Restarts => Containers.Sum(container => container.Restarts);
}
