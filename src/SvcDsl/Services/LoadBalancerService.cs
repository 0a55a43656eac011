using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service that is also reachable through a load balancer outside the cluster.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer.</remarks>
public sealed class LoadBalancerService : ExposedService<LoadBalancerService>
{
    internal LoadBalancerService(Manifest manifest, ScalarNode name)
        : base(manifest, name) =>
        SetType(ServiceType.LoadBalancer);

    /// <summary>Names the implementation that shall provide the load balancer.</summary>
    /// <param name="name">A label-like name with a prefix, for instance <c>example.com/internal</c>. It cannot be changed later.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class.</remarks>
    public LoadBalancerService LoadBalancerClass(string name)
    {
        Spec.Set("loadBalancerClass", Arg.Of(name));
        return this;
    }

    /// <summary>Lets only these clients through the load balancer. Node ports and the cluster address stay open.</summary>
    /// <param name="ranges">Address ranges: <c>203.0.113.0/24</c>.</param>
    public LoadBalancerService SourceRanges(params string[] ranges)
    {
        Spec.Set("loadBalancerSourceRanges", Arg.List(ranges));
        return this;
    }

    /// <summary>Whether the Service gets node ports too.</summary>
    /// <param name="allocate">Kubernetes takes true when it is not written.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation.</remarks>
    public LoadBalancerService AllocateNodePorts(bool allocate)
    {
        Spec.Set("allocateLoadBalancerNodePorts", Arg.Of(allocate));
        return this;
    }

    /// <summary>The node port on which nodes say whether they have a pod; with <see cref="TrafficPolicy.Local"/> only.</summary>
    /// <param name="port">A port of the cluster's node port range. It cannot be changed later.</param>
    public LoadBalancerService HealthCheckNodePort(int port)
    {
        Spec.Set("healthCheckNodePort", Arg.Of(port));
        return this;
    }
}
