using SvcDsl.Router.Store;

namespace SvcDsl.Router;

/// <summary>Something worth telling about an object. Warnings need a person.</summary>
internal sealed record ClusterEvent(DateTimeOffset Time, bool IsWarning, string Reason, ObjectKey Object, string Message);

/// <summary>What happened in the cluster; the newest are kept for <c>describe</c>.</summary>
internal sealed class ClusterEvents(TimeProvider time)
{
    private const int Kept = 1000;

    private readonly Lock gate = new();
    private readonly Queue<ClusterEvent> recent = [];

    /// <summary>Called for each event, on the thread that reports it.</summary>
    public event Action<ClusterEvent>? Reported;

    public void Normal(ObjectKey item, string reason, string message) => Report(false, item, reason, message);

    public void Warning(ObjectKey item, string reason, string message) => Report(true, item, reason, message);

    public IReadOnlyList<ClusterEvent> Of(ObjectKey item)
    {
        lock (gate)
            return [.. recent.Where(e => e.Object == item)];
    }

    private void Report(bool isWarning, ObjectKey item, string reason, string message)
    {
        var report = new ClusterEvent(time.GetUtcNow(), isWarning, reason, item, message);
        lock (gate)
        {
            recent.Enqueue(report);
            if (recent.Count > Kept)
                recent.Dequeue();
        }

        Reported?.Invoke(report);
    }
}
