using SvcDsl.Nodes;

namespace SvcDsl;

/// <summary>A Service that is another name for a host: a CNAME record, no proxy, no ports.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#externalname.</remarks>
public sealed class ExternalNameService : KubernetesObject<ExternalNameService>, IService
{
    internal ExternalNameService(Manifest manifest, ScalarNode name, ScalarNode externalName)
        : base(manifest, "v1", "Service", name)
    {
        Spec.Set("type", new ScalarNode(KubernetesNames.Of(ServiceType.ExternalName), Site));
        Spec.Set("externalName", externalName);
    }

    /// <summary>The Service's host name, for environment variables.</summary>
    public ServiceReference Host => ServiceReference.OfHost(this);
}
