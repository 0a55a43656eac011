namespace SvcDsl.Router.Kubelet.Probes;

/// <summary>Runs a probe again and again; tells when enough equal results in a row have changed its state.</summary>
internal sealed class Prober(ProbeSpec spec, Func<CancellationToken, Task<ProbeResult>> run, TimeProvider time)
{
    /// <param name="changed">Gets the new state with the message of the last run. The first state is always told.</param>
    /// <param name="cancel">Ends the probing.</param>
    public async Task RunAsync(Action<ProbeResult> changed, CancellationToken cancel)
    {
        await Task.Delay(spec.InitialDelay, time, cancel);
        bool? state = null;
        bool? lastResult = null;
        int inARow = 0;
        while (true)
        {
            ProbeResult result = await OnceAsync(cancel);
            inARow = result.IsSuccess == lastResult ? inARow + 1 : 1;
            lastResult = result.IsSuccess;
            int needed = result.IsSuccess ? spec.SuccessThreshold : spec.FailureThreshold;
            if (inARow >= needed && state != result.IsSuccess)
            {
                state = result.IsSuccess;
                changed(result);
            }

            await Task.Delay(spec.Period, time, cancel);
        }
    }

    private async Task<ProbeResult> OnceAsync(CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(spec.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            return await run(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ProbeResult(false, $"no answer within {spec.Timeout.TotalSeconds:0} s");
        }
    }
}
