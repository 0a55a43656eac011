namespace SvcDsl.Router.Proxy;

/// <summary>How an endpoint is chosen for a new connection.</summary>
internal enum Balancing
{
    /// <summary>Uniformly at random, like kube-proxy's iptables and nftables modes.</summary>
    Random,

    /// <summary>One after the other, like kube-proxy's ipvs mode.</summary>
    RoundRobin,
}
