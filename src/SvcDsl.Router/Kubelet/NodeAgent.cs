using System.Collections.Concurrent;
using System.Net;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet;

/// <summary>The kubelet of the only node: runs every pod of the store.</summary>
internal sealed class NodeAgent(
    string cluster,
    string logDirectory,
    ObjectStore store,
    ContainerLauncher launcher,
    PodEnvironment environment,
    ClusterTransport transport,
    ClusterEvents events,
    TimeProvider time)
{
    public const string NodeName = "local";

    private const int DefaultGraceSeconds = 30;

    private readonly ConcurrentDictionary<string, (PodWorker Worker, Task Run)> pods = new(StringComparer.Ordinal);
    private int addresses;

    public async Task RunAsync(CancellationToken cancel)
    {
        using StoreWatch watch = store.Watch("Pod");
        await foreach (StoreEvent change in watch.ReadAllAsync(cancel))
        {
            if (change.Change == StoreChange.Deleted)
                continue;
            if (!pods.ContainsKey(change.Object.Uid))
                Start(change.Object);
            if (change.Object.IsTerminating && pods.TryGetValue(change.Object.Uid, out var pod))
                pod.Worker.Stop(GraceOf(change.Object));
        }
    }

    /// <summary>Ends all pods; none gets more than <paramref name="longestGrace"/>.</summary>
    public async Task StopAsync(TimeSpan longestGrace)
    {
        foreach (var (worker, _) in pods.Values)
            worker.Stop(longestGrace);
        await Task.WhenAll(pods.Values.Select(pod => pod.Run));
    }

    /// <summary>The log of a pod's container.</summary>
    public ContainerLog? FindLog(StoredObject pod, string container)
    {
        if (!pods.TryGetValue(pod.Uid, out var entry))
            return null;
        int index = entry.Worker.Containers.ToList().FindIndex(item => item.Name == container);
        return index < 0 ? null : entry.Worker.Logs[index];
    }

    private static TimeSpan GraceOf(StoredObject pod) => TimeSpan.FromSeconds(pod.Spec.Int("terminationGracePeriodSeconds").Or(DefaultGraceSeconds));

    private void Start(StoredObject stored)
    {
        var pod = new PodView(stored);
        IPAddress podIP = NextAddress();
        ObjectKey workload = WorkloadOf(stored);
        string policy = stored.Spec.String("restartPolicy").Or("Always");
        List<ContainerView> containers = [.. pod.Workload.Containers];
        List<ContainerLog> logs = [.. containers.Select(container => new ContainerLog(
            Path.Combine(logDirectory, stored.Namespace, stored.Name, container.Name.Or("container") + ".log")))];
        var worker = new PodWorker(stored, podIP, logs, (log, changed) => new ContainerWorker(
            new ContainerStart(pod, podIP, containers[logs.IndexOf(log)], workload, log),
            launcher,
            environment,
            transport,
            events,
            time,
            policy,
            changed), store, time);
        pods[stored.Uid] = (worker, RunAsync(worker, stored));
    }

    private async Task RunAsync(PodWorker worker, StoredObject pod)
    {
        await Task.Yield();
        await worker.RunAsync();
        pods.TryRemove(pod.Uid, out _);
    }

    /// <summary>The object that the user wrote and this pod comes from: itself, or the owner of its owner.</summary>
    private ObjectKey WorkloadOf(StoredObject pod)
    {
        ObjectKey key = pod.Key;
        while (store.Get(key)?.Owner is { } owner)
            key = owner;
        return key;
    }

    /// <summary>Pods of a cluster share a range that follows from its name, so clusters that run side by side rarely meet.</summary>
    private IPAddress NextAddress()
    {
        int number = addresses++;
        long network = (StableHash.Of(cluster) + (number / 253)) % 256;
        return new IPAddress([10, 244, (byte)network, (byte)((number % 253) + 2)]);
    }
}
