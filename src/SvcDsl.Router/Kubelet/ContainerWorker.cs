using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Kubelet.Probes;
using SvcDsl.Router.Kubelet.Processes;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet;

/// <summary>Runs one container of a pod: starts it, probes it, starts it again when it ends, and ends it with the pod.</summary>
internal sealed class ContainerWorker(
    ContainerStart start,
    ContainerLauncher launcher,
    PodEnvironment environment,
    ClusterTransport transport,
    ClusterEvents events,
    TimeProvider time,
    string restartPolicy,
    Action changed)
{
    private readonly RestartBackOff backOff = new();
    private readonly ObjectKey podKey = start.Pod.Object.Key;
    private ContainerState? lastState;
    private RunningContainer? running;
    private int restarts;

    public string Name => start.ContainerName;

    public ContainerState State { get; private set; } = new ContainerState.Waiting("ContainerCreating");

    public bool IsReady { get; private set; }

    /// <summary>Why the container is not ready; empty when it is, or when nothing is known yet.</summary>
    public string NotReadyMessage { get; private set; } = "";

    /// <summary>Runs until the container has ended for good or <paramref name="stop"/> is cancelled; then <see cref="StopAsync"/> ends what runs.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (await RunOnceAsync(stop) is { } ended && ShouldRestart(ended.Exit))
            {
                TimeSpan pause = backOff.Next(ended.FinishedAt);
                lastState = ended;
                if (pause > TimeSpan.Zero)
                {
                    Enter(new ContainerState.Waiting("CrashLoopBackOff", $"back-off {pause.TotalSeconds:0}s restarting failed container; {ended.Message}"));
                    await Task.Delay(pause, time, stop);
                }

                restarts++;
            }
        }
        catch (LaunchException e)
        {
            Enter(new ContainerState.Waiting(e.Reason, e.Message));
            events.Warning(podKey, e.Reason, e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The pod ends.
        }
        catch (Exception e)
        {
            // Something that nobody has thought of must not take the rest of the cluster with it.
            Enter(new ContainerState.Waiting("CreateContainerError", e.Message));
            events.Warning(podKey, "CreateContainerError", e.ToString());
        }
    }

    /// <summary>Ends what runs, with a grace period.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        if (running is { } container)
            await container.StopAsync(grace, time);
    }

    public MapNode StatusNode() => Tree.Map(
        ("name", Tree.Text(Name)),
        ("image", Tree.Text(start.Container.Image.Or(""))),
        ("ready", Tree.Flag(IsReady)),
        ("restartCount", Tree.Number(restarts)),
        ("state", State.ToNode()),
        ("lastState", lastState?.ToNode()));

    private bool ShouldRestart(ContainerExit exit) => restartPolicy switch
    {
        "Never" => false,
        "OnFailure" => exit.Code != 0,
        _ => true,
    };

    private async Task<ContainerState.Terminated?> RunOnceAsync(CancellationToken stop)
    {
        start.Log.Restart();
        running = await launcher.LaunchAsync(start, stop);
        DateTimeOffset startedAt = time.GetUtcNow();
        Enter(new ContainerState.Running(startedAt));
        using var probing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task probes = ProbeAsync(running, probing.Token);
        ContainerExit exit = await running.Exited.WaitAsync(stop);
        await probing.CancelAsync();
        await probes;
        running = null;
        string why = CrashReport.Explain(exit, start.Log, environment.TcpPorts(start.PodIP, start.Container).Select(item => item.Endpoint));
        var ended = new ContainerState.Terminated(exit, why, startedAt, time.GetUtcNow());
        IsReady = false;
        Enter(ended);
        if (exit.Code != 0 || restartPolicy == "Always")
            events.Warning(podKey, "BackOff", $"container '{Name}' ended: {why}");
        return ended;
    }

    private async Task ProbeAsync(RunningContainer container, CancellationToken cancel)
    {
        try
        {
            if (Probe("startupProbe") is { } startup)
                await WaitForStartupAsync(startup, container, cancel);
            await Task.WhenAll(WatchReadinessAsync(container, cancel), WatchLivenessAsync(container, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The container ended.
        }
        catch (LaunchException e)
        {
            SetReady(false, e.Message);
            events.Warning(podKey, e.Reason, e.Message);
        }
    }

    private async Task WaitForStartupAsync(MapNode probe, RunningContainer container, CancellationToken cancel)
    {
        using var started = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await NewProber(probe).RunAsync(
                result =>
                {
                    if (result.IsSuccess)
                        started.Cancel();
                    else
                        Restart(container, "Startup", result);
                },
                started.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // It has started.
        }
    }

    private async Task WatchReadinessAsync(RunningContainer container, CancellationToken cancel)
    {
        MapNode? probe = Probe("readinessProbe");
        IPEndPoint? target = probe is null ? null : new ProbeAction(probe, start, launcher, transport).Target;
        List<IPEndPoint> listening = probe is null
            ? [.. environment.TcpPorts(start.PodIP, start.Container).Select(item => item.Endpoint)]
            : target is null ? [] : [target];
        await ListeningGate.WaitAsync(listening, container.ProcessId, message => SetReady(false, message), time, cancel);
        if (probe is null && container is not AddressContainer)
        {
            List<IPEndPoint> bound = [.. environment.UdpPorts(start.PodIP, start.Container).Select(item => item.Endpoint)];
            await ListeningGate.WaitForUdpAsync(bound, message => SetReady(false, message), time, cancel);
        }

        if (probe is null)
            SetReady(true, "");
        else
            await NewProber(probe).RunAsync(result => SetReady(result.IsSuccess, $"Readiness probe failed: {result.Message}"), cancel);
    }

    private async Task WatchLivenessAsync(RunningContainer container, CancellationToken cancel)
    {
        if (Probe("livenessProbe") is not { } probe)
            return;
        await NewProber(probe).RunAsync(
            result =>
            {
                if (!result.IsSuccess)
                    Restart(container, "Liveness", result);
            },
            cancel);
    }

    private void Restart(RunningContainer container, string probe, ProbeResult result)
    {
        events.Warning(podKey, "Unhealthy", $"{probe} probe failed: {result.Message}; container '{Name}' is restarted");
        _ = container.StopAsync(TimeSpan.FromSeconds(start.Pod.Object.Spec.Int("terminationGracePeriodSeconds").Or(30)), time);
    }

    private MapNode? Probe(string field) =>
        start.Container.Node.MapAt(field) is { } probe && ProbeAction.IsSupported(probe) ? probe : null;

    private Prober NewProber(MapNode probe) => new(ProbeSpec.Of(probe), new ProbeAction(probe, start, launcher, transport).RunAsync, time);

    private void SetReady(bool ready, string message)
    {
        NotReadyMessage = ready ? "" : message;
        IsReady = ready;
        changed();
    }

    private void Enter(ContainerState state)
    {
        State = state;
        changed();
    }
}
