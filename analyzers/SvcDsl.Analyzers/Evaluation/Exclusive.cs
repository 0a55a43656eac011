namespace SvcDsl.Analyzers.Evaluation;

/// <summary>One at a time; but whoever waits can lose interest, which a lock does not allow.</summary>
internal static class Exclusive
{
    /// <summary>How long to wait before looking at the cancellation token again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    /// <exception cref="OperationCanceledException">The host has lost interest while somebody else was at work.</exception>
    public static T Run<T>(object gate, Func<T> work, CancellationToken cancellationToken)
    {
        while (!Monitor.TryEnter(gate, Patience))
            cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return work();
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }
}
