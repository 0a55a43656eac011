using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Views;

/// <summary>Any Kubernetes object: its kind, its name and its metadata.</summary>
internal class ObjectView(MapNode root, string home = "")
{
    public MapNode Root { get; } = root;

    public string ApiVersion => Root.String("apiVersion").Or("");

    public string Kind => Root.String("kind").Or("");

    public MapNode? Metadata => Root.MapAt("metadata");

    public MapNode? Spec => Root.MapAt("spec");

    public Field<string> Name => Metadata.String("name");

    /// <summary>The namespace; missing means "the namespace that is applied to", which equals itself and nothing else.</summary>
    public Field<string> Namespace => Metadata.String("namespace");

    /// <summary>
    /// The namespace as something to compare: null when it is not known, and empty for the one that is applied to, whether it is written or not.
    /// </summary>
    public string? NamespaceKey => Namespace.IsUnknown ? null : Namespace.Or("") == home ? "" : Namespace.Or("");

    public LabelSet Labels => LabelSet.At(Metadata, "labels");

    /// <summary>Where to point when something is to be said of the object as a whole.</summary>
    public Origin Origin => Name.Node?.Origin is { IsKnown: true } name ? name : Root.Origin;

    /// <summary>Kind and name as a sentence says them: <c>Service 'frontend'</c>.</summary>
    public override string ToString() =>
        Namespace.IsKnown ? $"{Kind} '{Namespace.Value}/{NameText}'" : $"{Kind} '{NameText}'";

    /// <summary>The name for a sentence.</summary>
    public string NameText => Name.IsUnknown ? "(unknown name)" : Name.Or("");

    /// <summary>True: surely the same namespace. False: surely not. Null: not known.</summary>
    public bool? IsInNamespaceOf(ObjectView other) => NamespaceKey is { } one && other.NamespaceKey is { } two ? one == two : null;
}
