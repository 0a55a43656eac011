using System.Net;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Proxy;

/// <summary>A service port: the unit of routing. All its frontends share its endpoints and its affinity.</summary>
internal sealed class ServicePortRoute(ObjectKey service, string portName, ClientAffinity? affinity, Balancing balancing, Random random)
{
    private IReadOnlyList<Endpoint> endpoints = [];
    private uint turn;

    public ObjectKey Service { get; } = service;

    public string PortName { get; } = portName;

    /// <summary>The endpoints that new connections may go to. The list is never changed, only replaced.</summary>
    public IReadOnlyList<Endpoint> Endpoints => Volatile.Read(ref endpoints);

    /// <summary>Replaces the endpoints; those that stay keep their counters.</summary>
    public void SetEndpoints(IEnumerable<Endpoint> wanted)
    {
        IReadOnlyList<Endpoint> old = Endpoints;
        Volatile.Write(ref endpoints, [.. wanted.Select(item =>
            old.FirstOrDefault(known => known.Logical.Equals(item.Logical) && known.Target.Equals(item.Target)) ?? item)]);
    }

    /// <summary>Chooses where a new connection goes; null when there is no endpoint.</summary>
    public Endpoint? Choose(IPAddress client)
    {
        IReadOnlyList<Endpoint> usable = Endpoints;
        if (usable.Count == 0)
            return null;
        return affinity is null ? Next(usable) : affinity.Choose(client, usable, () => Next(usable));
    }

    private Endpoint Next(IReadOnlyList<Endpoint> usable)
    {
        if (balancing == Balancing.RoundRobin)
            return usable[(int)((Interlocked.Increment(ref turn) - 1) % (uint)usable.Count)];
        // A seeded Random is not safe for several threads.
        lock (random)
            return usable[random.Next(usable.Count)];
    }
}
