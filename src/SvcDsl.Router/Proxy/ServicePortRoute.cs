using System.Net;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Proxy;

/// <summary>What names a service port: TCP and UDP may share a name.</summary>
internal readonly record struct ServicePortKey(ObjectKey Service, string Port, string Protocol);

/// <summary>A service port: the unit of routing. All its frontends share its endpoints and its affinity.</summary>
internal sealed class ServicePortRoute(ServicePortKey key, Balancing balancing, Random random, TimeProvider time)
{
    private UsableEndpoints usable = UsableEndpoints.None;
    private ClientAffinity? affinity;
    private uint turn;

    public ServicePortKey Key { get; } = key;

    /// <summary>The endpoints that new connections may go to. It is never changed, only replaced.</summary>
    public UsableEndpoints Usable => Volatile.Read(ref usable);

    public IReadOnlyList<Endpoint> Endpoints => Usable.Cluster;

    /// <summary>Replaces the endpoints; those that stay keep their counters.</summary>
    public void SetEndpoints(IEnumerable<EndpointCandidate> wanted)
    {
        Dictionary<(IPEndPoint, IPEndPoint), Endpoint> known = [];
        UsableEndpoints old = Usable;
        foreach (Endpoint endpoint in old.Cluster.Concat(old.Local))
            known[(endpoint.Logical, endpoint.Target)] = endpoint;
        Volatile.Write(ref usable, UsableEndpoints.Of([.. wanted.Select(item =>
            known.TryGetValue((item.Endpoint.Logical, item.Endpoint.Target), out Endpoint? same) ? item with { Endpoint = same } : item)]));
    }

    /// <summary>Sets how long a client stays with its endpoint; null means not at all. What is remembered stays when the time stays.</summary>
    public void SetAffinity(TimeSpan? timeout)
    {
        if (affinity?.Timeout != timeout)
            Volatile.Write(ref affinity, timeout is { } value ? new ClientAffinity(value, time) : null);
    }

    /// <summary>Chooses where a new connection goes; null when there is no endpoint.</summary>
    public Endpoint? Choose(IPAddress client, bool localOnly = false)
    {
        IReadOnlyList<Endpoint> candidates = Usable.For(localOnly);
        if (candidates.Count == 0)
            return null;
        return Volatile.Read(ref affinity) is { } memory ? memory.Choose(client, candidates, () => Next(candidates)) : Next(candidates);
    }

    private Endpoint Next(IReadOnlyList<Endpoint> candidates)
    {
        if (balancing == Balancing.RoundRobin)
            return candidates[(int)((Interlocked.Increment(ref turn) - 1) % (uint)candidates.Count)];
        // A seeded Random is not safe for several threads.
        lock (random)
            return candidates[random.Next(candidates.Count)];
    }
}
