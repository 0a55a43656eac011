namespace SvcDsl.Router.Kubelet;

/// <summary>Kubernetes' pauses between restarts: none, then 10 s, doubling up to 5 min; forgotten after 10 quiet minutes.</summary>
internal sealed class RestartBackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private int steps;
    private DateTimeOffset last;

    /// <summary>How long to wait before the container that ended <paramref name="now"/> is started again.</summary>
    public TimeSpan Next(DateTimeOffset now)
    {
        if (now - last > Memory)
            steps = 0;
        last = now;
        TimeSpan delay = steps == 0 ? TimeSpan.Zero : First * Math.Pow(2, Math.Min(steps - 1, 10));
        steps++;
        return delay < Longest ? delay : Longest;
    }
}
