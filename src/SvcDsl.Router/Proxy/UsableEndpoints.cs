using System.Net;

namespace SvcDsl.Router.Proxy;

/// <summary>An endpoint with what its slice says of it.</summary>
internal readonly record struct EndpointCandidate(Endpoint Endpoint, bool IsReady, bool IsServing, bool IsTerminating, bool IsLocal)
{
    /// <summary>Better than none: it still serves while it ends.</summary>
    public bool IsFallback => !IsReady && IsServing && IsTerminating;
}

/// <summary>The endpoints of a service port, sorted by who may use them. The rules are kube-proxy's.</summary>
/// <param name="Cluster">For traffic that may go to every node.</param>
/// <param name="Local">For traffic that has to stay on this node.</param>
/// <param name="ReadyLocalAddresses">The addresses that a health check counts.</param>
internal sealed record UsableEndpoints(IReadOnlyList<Endpoint> Cluster, IReadOnlyList<Endpoint> Local, IReadOnlyList<IPAddress> ReadyLocalAddresses)
{
    public static readonly UsableEndpoints None = new([], [], []);

    public static UsableEndpoints Of(IReadOnlyCollection<EndpointCandidate> candidates)
    {
        List<EndpointCandidate> local = [.. candidates.Where(item => item.IsLocal)];
        return new UsableEndpoints(
            ReadyOrEnding(candidates),
            ReadyOrEnding(local),
            [.. local.Where(item => item.IsReady).Select(item => item.Endpoint.Logical.Address).Distinct()]);
    }

    public IReadOnlyList<Endpoint> For(bool localOnly) => localOnly ? Local : Cluster;

    /// <summary>Refused is who finds nothing in the whole cluster; who finds nothing on this node only is dropped.</summary>
    public Verdict VerdictFor(bool localOnly)
    {
        if (Cluster.Count == 0)
            return Verdict.Refuse;
        return For(localOnly).Count == 0 ? Verdict.Drop : Verdict.Serve;
    }

    private static IReadOnlyList<Endpoint> ReadyOrEnding(IReadOnlyCollection<EndpointCandidate> candidates)
    {
        List<Endpoint> ready = [.. candidates.Where(item => item.IsReady).Select(item => item.Endpoint)];
        return ready.Count > 0 ? ready : [.. candidates.Where(item => item.IsFallback).Select(item => item.Endpoint)];
    }
}
