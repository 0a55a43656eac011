namespace SvcDsl.Views;

/// <summary>The objects of a set by what other objects call them.</summary>
internal sealed class ObjectIndex
{
    private readonly ObjectSet set;
    private readonly Dictionary<(string Group, string Kind), List<ObjectView>> byKind = [];
    private readonly Dictionary<(string Group, string Kind, string Namespace, string Name), ObjectView> byName = [];

    // Kinds of which an object has no known name or namespace: it may be the one that is looked for.
    private readonly HashSet<(string Group, string Kind)> withUnknownNames = [];

    // An object of which the kind is not known may be anyone.
    private readonly bool hasUnknownKinds;

    public ObjectIndex(ObjectSet set)
    {
        this.set = set;
        foreach (ObjectView o in set.Objects)
        {
            if (!o.Root.String("kind").IsKnown || !o.Root.String("apiVersion").IsKnown)
            {
                hasUnknownKinds |= o.Root.String("kind").IsUnknown || o.Root.String("apiVersion").IsUnknown;
                continue;
            }

            var key = (ApiGroup.Of(o.ApiVersion), o.Kind);
            if (!byKind.TryGetValue(key, out List<ObjectView>? objects))
                byKind.Add(key, objects = []);
            objects.Add(o);
            if (o.Name.IsKnown && o.NamespaceKey is { } ns)
                byName[(key.Item1, key.Kind, ns, o.Name.Value!)] = o;
            else if (o.Name.IsUnknown || o.Namespace.IsUnknown)
                withUnknownNames.Add(key);
        }
    }

    /// <summary>The objects of a kind, in the order of the set. The group is that of the API, without its version, and empty for the core.</summary>
    public IReadOnlyList<ObjectView> Of(string group, string kind) => byKind.TryGetValue((group, kind), out List<ObjectView>? objects) ? objects : [];

    /// <summary>The object of a name in the namespace of another one.</summary>
    public Presence Find(string group, string kind, string name, ObjectView from) =>
        from.NamespaceKey is { } ns ? Find(group, kind, name, ns) : Presence.NotKnown;

    /// <summary>The object of a name in a namespace, given as <see cref="ObjectView.NamespaceKey"/>; empty for objects that have none.</summary>
    public Presence Find(string group, string kind, string name, string ns)
    {
        if (byName.TryGetValue((group, kind, ns, name), out ObjectView? found))
            return new Presence(found, false);
        bool mayBeThere = set.Open is not null || hasUnknownKinds || withUnknownNames.Contains((group, kind));
        return mayBeThere ? Presence.NotKnown : Presence.Missing;
    }
}
