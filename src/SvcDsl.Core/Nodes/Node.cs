using SvcDsl.Provenance;

namespace SvcDsl.Nodes;

/// <summary>A piece of a manifest: a map, a list or a scalar, with the place where it was written.</summary>
internal abstract class Node(Origin origin)
{
    public Origin Origin { get; } = origin;

    /// <summary>A copy that can be changed without changing this node; origins are shared.</summary>
    public abstract Node Clone();
}
