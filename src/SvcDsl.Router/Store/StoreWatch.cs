using System.Threading.Channels;

namespace SvcDsl.Router.Store;

/// <summary>The changes of some kinds since the watch began. Disposing ends it.</summary>
internal sealed class StoreWatch : IDisposable
{
    private readonly Channel<StoreEvent> events = Channel.CreateUnbounded<StoreEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IReadOnlyList<string> kinds;
    private readonly Action<StoreWatch> remove;

    internal StoreWatch(IReadOnlyList<string> kinds, Action<StoreWatch> remove)
    {
        this.kinds = kinds;
        this.remove = remove;
    }

    /// <summary>Waits for a change and forgets all that are pending: for readers that look at the whole state anyway.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancel)
    {
        if (!await events.Reader.WaitToReadAsync(cancel))
            return false;
        while (events.Reader.TryRead(out _))
        {
        }

        return true;
    }

    public IAsyncEnumerable<StoreEvent> ReadAllAsync(CancellationToken cancel) => events.Reader.ReadAllAsync(cancel);

    public void Dispose()
    {
        remove(this);
        events.Writer.TryComplete();
    }

    internal void Publish(StoreEvent change)
    {
        if (kinds.Contains(change.Object.Kind))
            events.Writer.TryWrite(change);
    }
}
