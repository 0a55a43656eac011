using SvcDsl.Router.Printers;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Control.Handlers;

/// <summary>Reads what kubectl lets people type: <c>deployment/frontend</c>, <c>deployment frontend</c>.</summary>
internal static class Target
{
    /// <summary>One object of a kind.</summary>
    /// <exception cref="UserErrorException">The words name no object that exists.</exception>
    public static StoredObject One(ObjectStore store, IReadOnlyList<string> words, string? @namespace, string defaultKind)
    {
        (string kindName, string name) = words switch
        {
            [var word] when word.Split('/') is [var kind, var item] => (kind, item),
            [var item] => (defaultKind, item),
            [var kind, var item] => (kind, item),
            _ => throw new UserErrorException($"Name one object: {defaultKind}/NAME."),
        };
        ResourceKind resource = ResourceKind.Find(kindName);
        var key = new ObjectKey(resource.Kind, @namespace ?? ObjectKey.DefaultNamespace, name);
        return store.Get(key) ?? throw NotFound(resource, name, store, key.Namespace);
    }

    public static UserErrorException NotFound(ResourceKind kind, string name, ObjectStore store, string @namespace)
    {
        string known = string.Join(", ", store.List(kind.Kind).Where(item => item.Namespace == @namespace).Select(item => item.Name));
        return new UserErrorException($"{kind.Plural} \"{name}\" not found in namespace {@namespace}. {(known.Length == 0 ? "There are none." : $"There are: {known}.")}");
    }
}
