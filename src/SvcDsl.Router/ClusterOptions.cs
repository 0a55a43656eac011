using SvcDsl.Router.Dns;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router;

/// <summary>How a cluster runs; the defaults are what users get.</summary>
internal sealed record ClusterOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Random Random { get; init; } = new();

    public Balancing Balancing { get; init; } = Balancing.Random;

    /// <summary>Whether Services of type LoadBalancer get an address, as from a cloud.</summary>
    public bool HasLoadBalancer { get; init; } = true;

    /// <summary>The longest grace that a pod gets when the whole cluster stops.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The network; null means the best one that works on this machine.</summary>
    public ClusterTransport? Transport { get; init; }

    public int UnprivilegedPort { get; init; } = PortLimit.OfThisMachine();

    public DnsOptions Dns { get; init; } = new();

    /// <summary>Where the pods' logs go, to stay there; null means a temporary folder that is removed with the cluster.</summary>
    public string? LogDirectory { get; init; }

    /// <summary>Gets what happens from the very start on.</summary>
    public Action<ClusterEvent>? Reported { get; init; }
}
