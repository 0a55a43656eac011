namespace SvcDsl;

/// <summary>How a Service is published.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types.</remarks>
public enum ServiceType
{
    /// <summary>An address inside the cluster.</summary>
    ClusterIP,

    /// <summary>In addition a port of every node.</summary>
    NodePort,

    /// <summary>In addition a load balancer outside the cluster.</summary>
    LoadBalancer,

    /// <summary>Another name for a host.</summary>
    ExternalName,
}
