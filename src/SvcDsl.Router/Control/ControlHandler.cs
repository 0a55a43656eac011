namespace SvcDsl.Router.Control;

/// <summary>Answers one verb inside the running cluster.</summary>
internal abstract class ControlHandler
{
    public abstract string Verb { get; }

    /// <param name="request">What was asked.</param>
    /// <param name="print">Sends text that the verb prints as it is.</param>
    /// <param name="cancel">Cancelled when the verb goes away or the cluster stops.</param>
    /// <exception cref="UserErrorException">It cannot be answered; the verb prints why and ends with 1.</exception>
    public abstract Task RunAsync(ControlRequest request, Func<string, Task> print, CancellationToken cancel);

    /// <summary>Called when the caller has got the whole answer, for what would keep it from getting there.</summary>
    public virtual void Answered()
    {
    }
}
