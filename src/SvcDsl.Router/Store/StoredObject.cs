using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Router.Store;

/// <summary>One version of an object. The tree is never changed once it is stored: clone it, change the clone, update.</summary>
internal sealed record StoredObject(ObjectKey Key, string Uid, long ResourceVersion, DateTimeOffset Created, MapNode Root)
{
    public string Kind => Key.Kind;

    public string Namespace => Key.Namespace;

    public string Name => Key.Name;

    public MapNode? Spec => Root.MapAt("spec");

    public MapNode? Status => Root.MapAt("status");

    public bool IsTerminating => Root.MapAt("metadata")?["deletionTimestamp"] is not null;

    /// <summary>The object that made this one and decides over it; null when the user wrote it.</summary>
    public ObjectKey? Owner => Root.MapAt("metadata").MapsAt("ownerReferences").FirstOrDefault() is { } owner
        ? new ObjectKey(owner.String("kind").Or(""), Namespace, owner.String("name").Or(""))
        : null;

    public bool IsOwnedBy(StoredObject other) =>
        Root.MapAt("metadata").MapsAt("ownerReferences").Any(owner => owner.String("uid").Or("") == other.Uid);

    public LabelSet Labels => LabelSet.At(Root.MapAt("metadata"), "labels");
}
