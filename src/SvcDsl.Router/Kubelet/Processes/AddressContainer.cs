namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>Something that runs already: it is neither started nor ended here.</summary>
internal sealed class AddressContainer : RunningContainer
{
    private readonly TaskCompletionSource<ContainerExit> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task<ContainerExit> Exited => exited.Task;

    public override void Terminate() => exited.TrySetResult(new ContainerExit(0));

    public override void Kill() => Terminate();
}
