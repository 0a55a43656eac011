using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Router.Store;

/// <summary>All objects of the cluster. Every write gets a higher resource version and is told to the watches in that order.</summary>
internal sealed class ObjectStore(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ObjectKey, StoredObject> objects = [];
    private readonly List<StoreWatch> watches = [];
    private long version;

    /// <summary>The resource version of the newest write.</summary>
    public long Version => Volatile.Read(ref version);

    /// <exception cref="ConflictException">An object of this kind, namespace and name exists.</exception>
    public StoredObject Create(MapNode source)
    {
        var root = (MapNode)source.Clone();
        MapNode metadata = root.Map("metadata", Origin.None);
        string kind = root.String("kind").Or("");
        var key = new ObjectKey(kind, metadata.String("namespace").Or(ObjectKey.DefaultNamespace), metadata.String("name").Or(""));
        DateTimeOffset now = time.GetUtcNow();
        string uid = Guid.NewGuid().ToString();
        metadata.Set("namespace", Tree.Text(key.Namespace));
        metadata.Set("uid", Tree.Text(uid));
        metadata.Set("creationTimestamp", Tree.Time(now));
        lock (gate)
        {
            if (objects.ContainsKey(key))
                throw new ConflictException(key, "it exists already");
            return Write(StoreChange.Added, new StoredObject(key, uid, 0, now, root));
        }
    }

    /// <summary>Replaces the version that the caller has seen.</summary>
    /// <exception cref="ConflictException">Somebody else was faster.</exception>
    public StoredObject Update(StoredObject seen, MapNode root)
    {
        lock (gate)
        {
            if (!objects.TryGetValue(seen.Key, out StoredObject? current) || current.ResourceVersion != seen.ResourceVersion)
                throw new ConflictException(seen.Key, "it has changed since it was read");
            return Write(StoreChange.Modified, current with { Root = root });
        }
    }

    /// <summary>Changes the newest version.</summary>
    /// <param name="key">The object.</param>
    /// <param name="change">Changes the tree it is given and says whether it did; it may run more than once.</param>
    /// <returns>The object as it is now; null when it does not exist.</returns>
    public StoredObject? Change(ObjectKey key, Func<MapNode, bool> change)
    {
        while (Get(key) is { } seen)
        {
            var root = (MapNode)seen.Root.Clone();
            if (!change(root))
                return seen;
            try
            {
                return Update(seen, root);
            }
            catch (ConflictException)
            {
                // Somebody else wrote in between: try again on what they wrote.
            }
        }

        return null;
    }

    public bool Delete(ObjectKey key)
    {
        lock (gate)
        {
            if (!objects.Remove(key, out StoredObject? current))
                return false;
            Publish(new StoreEvent(StoreChange.Deleted, current with { ResourceVersion = ++version }));
            return true;
        }
    }

    public StoredObject? Get(ObjectKey key)
    {
        lock (gate)
            return objects.GetValueOrDefault(key);
    }

    /// <summary>The objects of a kind by namespace and name.</summary>
    public IReadOnlyList<StoredObject> List(string kind)
    {
        lock (gate)
        {
            return [.. objects.Values.Where(item => item.Kind == kind)
                .OrderBy(item => item.Namespace, StringComparer.Ordinal).ThenBy(item => item.Name, StringComparer.Ordinal)];
        }
    }

    public IReadOnlyList<string> Kinds()
    {
        lock (gate)
            return [.. objects.Keys.Select(key => key.Kind).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Begins with an <see cref="StoreChange.Added"/> for each object that exists.</summary>
    public StoreWatch Watch(params IReadOnlyList<string> kinds)
    {
        var watch = new StoreWatch(kinds, Remove);
        lock (gate)
        {
            foreach (StoredObject item in objects.Values.OrderBy(item => item.ResourceVersion))
                watch.Publish(new StoreEvent(StoreChange.Added, item));
            watches.Add(watch);
        }

        return watch;
    }

    private void Remove(StoreWatch watch)
    {
        lock (gate)
            watches.Remove(watch);
    }

    private StoredObject Write(StoreChange change, StoredObject item)
    {
        version++;
        item.Root.Map("metadata", Origin.None).Set("resourceVersion", Tree.Text(version.ToString(CultureInfo.InvariantCulture)));
        StoredObject stored = item with { ResourceVersion = version };
        objects[stored.Key] = stored;
        Publish(new StoreEvent(change, stored));
        return stored;
    }

    private void Publish(StoreEvent change)
    {
        foreach (StoreWatch watch in watches)
            watch.Publish(change);
    }
}
