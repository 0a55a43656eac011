namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>Code of this process that plays a container. It can be asked to end; it cannot be killed, only left alone.</summary>
internal sealed class FunctionContainer : RunningContainer
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<ContainerExit> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FunctionContainer(LocalFunction function, PodContext context)
    {
        _ = Task.Run(() => RunAsync(function, context));
    }

    public override Task<ContainerExit> Exited => exited.Task;

    public override void Terminate() => stop.Cancel();

    public override void Kill() => exited.TrySetResult(new ContainerExit(128 + Libc.SigKill));

    private async Task RunAsync(LocalFunction function, PodContext context)
    {
        int code = 0;
        try
        {
            await function.Body(context, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // That is how such code ends when it is asked to.
        }
        catch (Exception e)
        {
            context.Log.WriteLine(e);
            code = 1;
        }

        context.Log.Flush();
        exited.TrySetResult(new ContainerExit(code));
    }
}
