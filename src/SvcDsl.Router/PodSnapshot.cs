using System.Net;
using SvcDsl.Router.Printers;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router;

/// <summary>A pod at one moment.</summary>
/// <param name="Name">The pod's name.</param>
/// <param name="Namespace">The pod's namespace.</param>
/// <param name="IsReady">Whether Services send to it.</param>
/// <param name="Status">What <c>kubectl get pods</c> shows as STATUS: <c>Running</c>, <c>CrashLoopBackOff</c>.</param>
/// <param name="Message">Why it is not ready; empty when there is nothing to say.</param>
/// <param name="Restarts">How often its containers were started again.</param>
/// <param name="Address">Its address on this machine; null while it has none.</param>
public sealed record PodSnapshot(string Name, string Namespace, bool IsReady, string Status, string Message, int Restarts, IPAddress? Address)
{
    internal static PodSnapshot Of(PodView pod, ClusterTransport transport) => new(
        pod.Name,
        pod.Namespace,
        pod.IsReady && !pod.Object.IsTerminating,
        PodTable.StatusOf(pod),
        pod.IsReady ? "" : Readiness.Why(pod),
        pod.Restarts,
        pod.PodIP is { } address ? transport.Map(address) : null);
}
