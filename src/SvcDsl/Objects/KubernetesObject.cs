using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl;

/// <summary>An object of a manifest. Its name is exactly the one that was given to it.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/.</remarks>
public abstract class KubernetesObject
{
    private readonly List<MapNode> merges = [];

    internal KubernetesObject(Manifest manifest, string apiVersion, string kind, ScalarNode name)
    {
        Manifest = manifest;
        Site = Arg.Site;
        Root = new MapNode(Site);
        Root.Set("apiVersion", new ScalarNode(apiVersion, Site));
        Root.Set("kind", new ScalarNode(kind, Site));
        Metadata.Set("name", name);
    }

    internal KubernetesObject(Manifest manifest, MapNode root)
    {
        Manifest = manifest;
        Site = root.Origin;
        Root = root;
    }

    /// <summary><c>metadata.name</c>.</summary>
    public string Name => Root.MapAt("metadata").String("name").Or("");

    internal Manifest Manifest { get; }

    /// <summary>The call that created the object.</summary>
    internal Origin Site { get; }

    internal MapNode Root { get; }

    internal MapNode Metadata => Root.Map("metadata", Site);

    internal MapNode Spec => Root.Map("spec", Site);

    /// <summary>Why the object may look different from what is known of it; null when it does not.</summary>
    internal Unknown? Opened { get; private set; }

    /// <summary>Kind, name and the place in the source where the object was created.</summary>
    public override string ToString() => $"{new ObjectView(Root)} at {Site}";

    /// <summary>Says that something was done to the object that is not known.</summary>
    internal void Open(Unknown unknown) => Opened ??= unknown;

    internal void AddMerge(MapNode patch) => merges.Add(patch);

    internal void CompleteMetadata(ScalarNode? defaultNamespace)
    {
        if (defaultNamespace is not null && this is not (SvcDsl.Namespace or ForeignObject) && Metadata["namespace"] is null)
            Metadata.Set("namespace", defaultNamespace);
    }

    /// <summary>Fills in what handles stand for, then merges raw YAML, which has the last word.</summary>
    internal void Complete()
    {
        CompleteSpec();
        foreach (MapNode patch in merges)
            NodeMerge.Merge(Root, patch);
    }

    /// <summary>Fills in what can be said only when every other object is complete.</summary>
    internal virtual void CompleteReferences()
    {
    }

    private protected virtual void CompleteSpec()
    {
    }
}
