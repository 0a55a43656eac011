using SvcDsl.Nodes;

namespace SvcDsl;

/// <summary>A Namespace: names are unique in it, and selectors do not reach beyond it.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/.</remarks>
public sealed class Namespace : KubernetesObject<Namespace>
{
    internal Namespace(Manifest manifest, ScalarNode name)
        : base(manifest, "v1", "Namespace", name) =>
        NameNode = name;

    internal ScalarNode NameNode { get; }
}
