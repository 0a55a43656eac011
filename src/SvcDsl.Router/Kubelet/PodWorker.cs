using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet;

/// <summary>Runs one pod from its first container's start to the removal of its object.</summary>
internal sealed class PodWorker
{
    private readonly ObjectStore store;
    private readonly IPAddress podIP;
    private readonly IReadOnlyList<ContainerWorker> containers;
    private readonly IReadOnlyList<ContainerLog> logs;
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<TimeSpan> deletion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DateTimeOffset startTime;
    private readonly ObjectKey key;
    private readonly Lock publishing = new();

    public PodWorker(StoredObject pod, IPAddress podIP, IReadOnlyList<ContainerLog> logs, Func<ContainerLog, Action, ContainerWorker> create, ObjectStore store, TimeProvider time)
    {
        key = pod.Key;
        this.store = store;
        this.podIP = podIP;
        this.logs = logs;
        startTime = time.GetUtcNow();
        containers = [.. logs.Select(log => create(log, Publish))];
    }

    public IReadOnlyList<ContainerWorker> Containers => containers;

    public IReadOnlyList<ContainerLog> Logs => logs;

    /// <summary>Asks the pod to end; a second call may only shorten nothing, the first grace period stands.</summary>
    public void Stop(TimeSpan grace) => deletion.TrySetResult(grace);

    public async Task RunAsync()
    {
        Publish();
        Task all = Task.WhenAll(containers.Select(container => container.RunAsync(stop.Token)));
        TimeSpan grace = await deletion.Task;
        await stop.CancelAsync();
        await all;
        await Task.WhenAll(containers.Select(container => container.StopAsync(grace)));
        foreach (ContainerLog log in logs)
            log.Dispose();
        store.Delete(key);
    }

    private void Publish()
    {
        // One at a time, so that the newest state is the one that stays.
        lock (publishing)
        {
            store.Change(key, root =>
            {
                MapNode status = Status();
                if (Tree.Same(root["status"], status))
                    return false;
                root.Set("status", status);
                root.Map("spec", Origin.None).Set("nodeName", Tree.Text(NodeAgent.NodeName));
                return true;
            });
        }
    }

    private MapNode Status()
    {
        bool isReady = containers.All(container => container.IsReady);
        string why = containers.Select(container => container.NotReadyMessage).FirstOrDefault(message => message.Length > 0) ?? "";
        return Tree.Map(
            ("phase", Tree.Text(Phase())),
            ("conditions", Tree.List([Tree.Map(
                ("type", Tree.Text("Ready")),
                ("status", Tree.Text(isReady ? "True" : "False")),
                ("message", why.Length == 0 ? null : Tree.Text(why)))])),
            ("hostIP", Tree.Text(ClusterTransport.NodeAddress.ToString())),
            ("podIP", Tree.Text(podIP.ToString())),
            ("startTime", Tree.Time(startTime)),
            ("containerStatuses", Tree.List(containers.Select(container => container.StatusNode()))));
    }

    private string Phase()
    {
        if (containers.All(container => container.State is ContainerState.Terminated))
        {
            string policy = store.Get(key)?.Spec.String("restartPolicy").Or("Always") ?? "Always";
            bool failed = containers.Any(container => container.State is ContainerState.Terminated { Exit.Code: not 0 });
            if (policy == "Never" || (policy == "OnFailure" && !failed))
                return failed ? "Failed" : "Succeeded";
        }

        return containers.All(container => container.State is ContainerState.Waiting { Reason: not "CrashLoopBackOff" }) ? "Pending" : "Running";
    }
}
