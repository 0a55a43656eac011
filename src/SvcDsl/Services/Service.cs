using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service of any type, with everything that any type has. What does not fit its type is reported by the rules.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/.</remarks>
public sealed class Service : ExposedService<Service>
{
    internal Service(Manifest manifest, ScalarNode name)
        : base(manifest, name)
    {
    }

    /// <summary>Sets how the Service is published.</summary>
    /// <param name="type"><see cref="ServiceType.ClusterIP"/> when it is not set.</param>
    public Service Type(ServiceType type)
    {
        Spec.Set("type", Arg.Of(type, KubernetesNames.Of));
        return this;
    }

    /// <summary>The host that a Service of type <see cref="ServiceType.ExternalName"/> stands for.</summary>
    /// <param name="host">A DNS name.</param>
    public Service ExternalName(string host)
    {
        Spec.Set("externalName", Arg.Of(host));
        return this;
    }
}
