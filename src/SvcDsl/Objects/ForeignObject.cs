using SvcDsl.Building;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>An object that was written as YAML.</summary>
public sealed class ForeignObject : KubernetesObject
{
    internal ForeignObject(Manifest manifest, MapNode root)
        : base(manifest, root)
    {
    }

    /// <summary>Merges YAML into the object; see <see cref="KubernetesObject{TSelf}.Merge(string)"/>.</summary>
    /// <param name="yaml">A YAML map in the shape of the object.</param>
    /// <exception cref="ArgumentException">The text is not a YAML map; the message names line and column.</exception>
    public ForeignObject Merge(string yaml)
    {
        if (Arg.UnknownOf(yaml) is { } unknown)
            Open(unknown);
        else
            AddMerge(RawYaml.Map(yaml, Arg.OriginOf(yaml), nameof(yaml)));
        return this;
    }
}
