using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

/// <summary>The pods of a workload, with what rules ask of them again and again.</summary>
internal sealed class Pod
{
    private Pod(WorkloadView owner)
    {
        Owner = owner;
        Spec = owner.PodSpec;
        Path = owner.TemplatePath + "spec";
        Containers =
        [
            .. owner.Containers.Select(container => new PodContainer(this, container, false)),
            .. owner.InitContainers.Select(container => new PodContainer(this, container, true)),
        ];
        IsWhole = !IsOpen(owner) && !IsPatch();
    }

    public WorkloadView Owner { get; }

    public string Kind => Owner.Kind;

    /// <summary>The spec of the pods; null when it is not written.</summary>
    public MapNode? Spec { get; }

    /// <summary>The path of <see cref="Spec"/>.</summary>
    public string Path { get; }

    /// <summary>The regular containers, then the init containers: the order in which the API server looks at them.</summary>
    public IReadOnlyList<PodContainer> Containers { get; }

    /// <summary>Whether what is not written is surely missing: not in a patch for a tool such as kustomize.</summary>
    public bool IsWhole { get; }

    /// <summary>The pods of Kubernetes' own kinds; other API groups have kinds of the same names.</summary>
    public static IEnumerable<Pod> Of(ObjectSet set) => set.Workloads.Where(IsOurs).Select(owner => new Pod(owner));

    public override string ToString() => Owner.ToString();

    private static bool IsOurs(WorkloadView owner) => owner.Kind switch
    {
        "Pod" or "ReplicationController" => ApiGroup.Of(owner.ApiVersion).Length == 0,
        "Job" or "CronJob" => ApiGroup.Of(owner.ApiVersion) == "batch",
        _ => ApiGroup.Of(owner.ApiVersion) is "apps" or "extensions",
    };

    private static bool IsOpen(WorkloadView owner)
    {
        if (owner.Root.Open is not null)
            return true;
        for (MapNode? map = owner.Spec; map is not null; map = map.MapAt("jobTemplate") ?? map.MapAt("template") ?? map.MapAt("spec"))
        {
            if (map.Open is not null)
                return true;
        }

        return false;
    }

    /// <summary>A workload without the labels that it needs, or a job without what makes it one, only changes another file's object.</summary>
    private bool IsPatch() => Kind switch
    {
        "Pod" => false,
        "Job" => Spec.String("restartPolicy").IsMissing && !HasImages(),
        "CronJob" => Owner.Spec.String("schedule").IsMissing && !HasImages(),
        _ => Owner.Spec.MapAt("selector") is null && Owner.PodLabels.IsEmpty,
    };

    private bool HasImages() => Containers.Any(container => !container.View.Image.IsMissing);
}
