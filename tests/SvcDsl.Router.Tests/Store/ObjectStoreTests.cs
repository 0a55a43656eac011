using SvcDsl.Router.Store;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Store;

public sealed class ObjectStoreTests
{
    private readonly ObjectStore store = new(new ManualTime());

    [Fact]
    public void An_update_of_an_old_version_is_refused()
    {
        StoredObject seen = Create("a");
        store.Update(seen, (SvcDsl.Nodes.MapNode)seen.Root.Clone());
        Assert.Throws<ConflictException>(() => store.Update(seen, (SvcDsl.Nodes.MapNode)seen.Root.Clone()));
    }

    [Fact]
    public async Task A_watch_tells_what_was_there_and_what_changed_in_order()
    {
        Create("a");
        using StoreWatch watch = store.Watch("Pod");
        StoredObject b = Create("b");
        store.Change(b.Key, root =>
        {
            root.Set("x", Tree.Number(1));
            return true;
        });
        store.Delete(b.Key);
        var seen = new List<string>();
        await foreach (StoreEvent change in watch.ReadAllAsync(CancellationToken.None))
        {
            seen.Add($"{change.Change} {change.Object.Name}@{change.Object.ResourceVersion}");
            if (seen.Count == 4)
                break;
        }

        Assert.Equal(["Added a@1", "Added b@2", "Modified b@3", "Deleted b@4"], seen);
    }

    private StoredObject Create(string name) => store.Create(Manifests.Parse($"kind: Pod\nmetadata: {{name: {name}}}\n")[0]);
}
