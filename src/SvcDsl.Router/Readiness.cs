using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router;

/// <summary>How far the cluster is from what its Deployments and pods want.</summary>
/// <param name="Ready">The pods that are ready or have done their work.</param>
/// <param name="Wanted">The pods that there should be.</param>
/// <param name="Waiting">The pods that are not ready, each with why.</param>
/// <param name="Hopeless">Why a pod will never be ready; null while there is hope for all.</param>
internal sealed record Readiness(int Ready, int Wanted, IReadOnlyList<string> Waiting, string? Hopeless)
{
    private static readonly string[] HopelessReasons = ["NoLocalPod", "ErrImageBuild", "StartError", "CreateContainerConfigError", "CreateContainerError"];

    public bool IsReady => Ready == Wanted && Waiting.Count == 0;

    public static Readiness Of(ObjectStore store)
    {
        List<PodView> pods = [.. store.List("Pod").Select(pod => new PodView(pod)).Where(pod => !pod.Object.IsTerminating)];
        int wanted = pods.Count(pod => pod.Object.Owner is null)
            + store.List("Deployment").Sum(deployment => new WorkloadView(deployment.Root).Replicas.Or(1))
            + store.List("ReplicaSet").Where(set => set.Owner is null).Sum(set => new WorkloadView(set.Root).Replicas.Or(1));
        List<PodView> waiting = [.. pods.Where(pod => !pod.IsReady && pod.Phase != "Succeeded")];
        ContainerStatusView? hopeless = waiting.SelectMany(pod => pod.Containers)
            .FirstOrDefault(container => HopelessReasons.Contains(container.Waiting.String("reason").Or("")));
        return new Readiness(pods.Count - waiting.Count, wanted, [.. waiting.Select(Why)], hopeless?.Message);
    }

    public string Describe() => Waiting.Count == 0 ? $"{Ready} of {Wanted} pods are ready." : string.Join("; ", Waiting);

    /// <summary>The pod with the best explanation that there is.</summary>
    public static string Why(PodView pod)
    {
        string message = pod.Containers.Select(container => container.Message).FirstOrDefault(text => text.Length > 0)
            ?? pod.Object.Status.MapsAt("conditions").Select(condition => condition.String("message").Or("")).FirstOrDefault() ?? "";
        string status = Printers.PodTable.StatusOf(pod);
        return message.Length == 0 ? $"{pod.Name}: {status}" : $"{pod.Name}: {status}: {message}";
    }
}
