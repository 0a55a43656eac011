namespace SvcDsl.Router.Kubelet;

/// <summary>A container that was started, whatever stands behind it.</summary>
internal abstract class RunningContainer
{
    /// <summary>Completes when it has ended and its output is in the log; never fails.</summary>
    public abstract Task<ContainerExit> Exited { get; }

    /// <summary>The process that leads all its processes; null when it has none of its own.</summary>
    public virtual int? ProcessId => null;

    /// <summary>Asks it to end, as SIGTERM does.</summary>
    public abstract void Terminate();

    /// <summary>Ends it and everything it started.</summary>
    public abstract void Kill();

    /// <summary>Asks it to end, and ends it when it has not after the grace period.</summary>
    public async Task<ContainerExit> StopAsync(TimeSpan grace, TimeProvider time)
    {
        Terminate();
        try
        {
            return await Exited.WaitAsync(grace, time);
        }
        catch (TimeoutException)
        {
            Kill();
            return await Exited;
        }
    }
}
