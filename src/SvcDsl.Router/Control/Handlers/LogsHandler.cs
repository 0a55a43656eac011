using SvcDsl.Router.Kubelet;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Control.Handlers;

/// <summary>Answers <c>logs</c>.</summary>
internal sealed class LogsHandler(LocalCluster cluster) : ControlHandler
{
    public override string Verb => "logs";

    public override async Task RunAsync(ControlRequest request, Func<string, Task> print, CancellationToken cancel)
    {
        StoredObject target = Target.One(cluster.Store, request.Targets, request.Namespace, "pod");
        List<PodView> pods = PodsOf(target);
        if (pods.Count == 0)
            throw new UserErrorException($"{target.Key} has no pods.");
        PodView pod = pods[0];
        if (pods.Count > 1)
            await print($"Found {pods.Count} pods, using pod/{pod.Name}\n");
        ContainerLog log = LogOf(pod, request.Container);
        if (!request.Follow)
        {
            await print(string.Concat(log.Tail(request.Tail).Select(line => line + "\n")));
            return;
        }

        await foreach (string line in log.FollowAsync(request.Tail, cancel))
            await print(line + "\n");
    }

    private List<PodView> PodsOf(StoredObject target)
    {
        if (target.Kind == "Pod")
            return [new PodView(target)];
        LabelSet selector = target.Kind == "Service" ? LabelSet.At(target.Spec, "selector") : new WorkloadView(target.Root).MatchLabels;
        return selector.IsEmpty
            ? []
            : [.. cluster.Store.List("Pod").Where(pod => pod.Namespace == target.Namespace && selector.Selects(pod.Labels) == true).Select(pod => new PodView(pod)).OrderByDescending(pod => pod.IsReady)];
    }

    private ContainerLog LogOf(PodView pod, string? container)
    {
        List<string> names = [.. pod.Workload.Containers.Select(item => item.Name.Or(""))];
        string name = container ?? names.FirstOrDefault() ?? "";
        if (!names.Contains(name))
            throw new UserErrorException($"Pod '{pod.Name}' has no container '{name}'. It has: {string.Join(", ", names)}.");
        return cluster.Node.FindLog(pod.Object, name)
            ?? throw new UserErrorException($"Pod '{pod.Name}' does not run: it has just been created or removed. Try again.");
    }
}
