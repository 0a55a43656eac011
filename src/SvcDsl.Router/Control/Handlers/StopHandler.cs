namespace SvcDsl.Router.Control.Handlers;

/// <summary>Answers <c>stop</c>: asks the router to end, as Ctrl-C does.</summary>
internal sealed class StopHandler(LocalCluster cluster, Action stop) : ControlHandler
{
    public override string Verb => "stop";

    public override Task RunAsync(ControlRequest request, Func<string, Task> print, CancellationToken cancel) =>
        print($"'{cluster.Name}' is stopping (pid {Environment.ProcessId})\n");

    public override void Answered() => stop();
}
