using System.Net;

namespace SvcDsl.Router.Proxy;

/// <summary>A pod's port as the proxy connects to it, with how many connections it has and had.</summary>
internal sealed class Endpoint(IPEndPoint logical, IPEndPoint target, string pod)
{
    private long active;
    private long total;

    public IPEndPoint Logical { get; } = logical;

    public IPEndPoint Target { get; } = target;

    /// <summary>The pod's name; empty for an address that somebody wrote by hand.</summary>
    public string Pod { get; } = pod;

    public long ActiveConnections => Volatile.Read(ref active);

    public long TotalConnections => Volatile.Read(ref total);

    public void Enter()
    {
        Interlocked.Increment(ref active);
        Interlocked.Increment(ref total);
    }

    public void Leave() => Interlocked.Decrement(ref active);
}
