using SvcDsl.Router.Store;

namespace SvcDsl.Router.Controllers;

/// <summary>Brings the cluster nearer to what its objects say, whenever one of some kinds changes. It looks at the whole state each time.</summary>
internal abstract class Controller(ObjectStore store, ClusterEvents events, params IReadOnlyList<string> kinds)
{
    protected ObjectStore Store { get; } = store;

    protected ClusterEvents Events { get; } = events;

    public async Task RunAsync(CancellationToken cancel)
    {
        using StoreWatch watch = Store.Watch(kinds);
        while (await watch.WaitAsync(cancel))
        {
            try
            {
                Reconcile();
            }
            catch (ConflictException)
            {
                // What changed in between has woken this watch too.
            }
            catch (Exception e)
            {
                Events.Warning(new ObjectKey("Controller", ObjectKey.DefaultNamespace, GetType().Name), "ReconcileError", e.ToString());
            }
        }
    }

    /// <summary>Reconciles now, for callers that want to see the result.</summary>
    public void Synchronize()
    {
        while (true)
        {
            try
            {
                Reconcile();
                return;
            }
            catch (ConflictException)
            {
                // The loop was faster at one of the objects.
            }
        }
    }

    protected abstract void Reconcile();
}
