using SvcDsl.Router.Proxy;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router;

/// <summary>How a cluster runs; the defaults are what users get.</summary>
internal sealed record ClusterOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Random Random { get; init; } = new();

    public Balancing Balancing { get; init; } = Balancing.Random;

    /// <summary>The longest grace that a pod gets when the whole cluster stops.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);

    public int UnprivilegedPort { get; init; } = PortLimit.OfThisMachine();

    /// <summary>Gets what happens from the very start on.</summary>
    public Action<ClusterEvent>? Reported { get; init; }
}
