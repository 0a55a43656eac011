using SvcDsl.Building;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>The part of the fluent surface that every kind of object has.</summary>
/// <typeparam name="TSelf">The kind.</typeparam>
public abstract class KubernetesObject<TSelf> : KubernetesObject
    where TSelf : KubernetesObject<TSelf>
{
    private protected KubernetesObject(Manifest manifest, string apiVersion, string kind, ScalarNode name)
        : base(manifest, apiVersion, kind, name)
    {
    }

    private protected TSelf Self => (TSelf)this;

    /// <summary>Puts the object into a namespace.</summary>
    /// <param name="namespace">A DNS label: at most 63 lower-case letters, digits and dashes.</param>
    public TSelf In(string @namespace)
    {
        Metadata.Set("namespace", Arg.Of(@namespace, nameof(@namespace)));
        return Self;
    }

    /// <summary>Puts the object into a namespace of this manifest.</summary>
    /// <param name="namespace">The namespace.</param>
    public TSelf In(Namespace @namespace)
    {
        Metadata.Set("namespace", Arg.NotNull(@namespace).NameNode.At(Arg.OriginOf(@namespace, nameof(@namespace))));
        return Self;
    }

    /// <summary>Adds labels to the object itself.</summary>
    /// <param name="labels">Pairs: <c>("app", "frontend")</c>.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/.</remarks>
    public virtual TSelf Labels(params Label[] labels)
    {
        Label.Write(labels, Metadata.Map("labels", Arg.OriginOf(labels)));
        return Self;
    }

    /// <summary>Adds annotations to the object itself.</summary>
    /// <param name="annotations">Pairs: <c>("example.com/owner", "team-web")</c>.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/.</remarks>
    public TSelf Annotations(params Label[] annotations)
    {
        Label.Write(annotations, Metadata.Map("annotations", Arg.OriginOf(annotations)));
        return Self;
    }

    /// <summary>
    /// Merges YAML into the object, after everything else: for fields that have no method here. Maps are merged, lists are replaced,
    /// except those that Kubernetes merges by a key (containers, volumes and env by name, ports by number and protocol); null removes a key.
    /// </summary>
    /// <param name="yaml">A YAML map in the shape of the object, for instance <c>spec: {minReadySeconds: 5}</c>.</param>
    /// <exception cref="ArgumentException">The text is not a YAML map; the message names line and column.</exception>
    public TSelf Merge(string yaml)
    {
        if (Arg.UnknownOf(yaml) is { } unknown)
            Open(unknown);
        else
            AddMerge(RawYaml.Map(yaml, Arg.OriginOf(yaml), nameof(yaml)));
        return Self;
    }
}
