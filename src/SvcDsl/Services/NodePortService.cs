using SvcDsl.Nodes;

namespace SvcDsl;

/// <summary>A Service that is also reachable on a port of every node.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport.</remarks>
public sealed class NodePortService : ExposedService<NodePortService>
{
    internal NodePortService(Manifest manifest, ScalarNode name)
        : base(manifest, name) =>
        SetType(ServiceType.NodePort);
}
