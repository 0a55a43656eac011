using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>Something that runs pods: a workload kind with a pod template, or a Pod itself.</summary>
internal sealed class WorkloadView(MapNode root, string home = "") : ObjectView(root, home)
{
    private static readonly HashSet<string> KindsWithTemplate =
        new(StringComparer.Ordinal) { "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController" };

    public static bool IsWorkload(string kind) => kind is "Pod" or "CronJob" || KindsWithTemplate.Contains(kind);

    /// <summary>The map that holds the pod's metadata and spec: the template, or the Pod.</summary>
    public MapNode? Template => Kind switch
    {
        "Pod" => Root,
        "CronJob" => Spec.MapAt("jobTemplate").MapAt("spec").MapAt("template"),
        _ => Spec.MapAt("template"),
    };

    /// <summary>The path of <see cref="Template"/>, with a dot at its end when it is not the object itself.</summary>
    public string TemplatePath => Kind switch { "Pod" => "", "CronJob" => "spec.jobTemplate.spec.template.", _ => "spec.template." };

    public MapNode? PodSpec => Template.MapAt("spec");

    public LabelSet PodLabels
    {
        get
        {
            bool reachable = Template is not null || (Spec is null ? Root.Open is null : Spec.Open is null);
            MapNode? metadata = Template.MapAt("metadata");
            return metadata is null
                ? LabelSet.Of(null, reachable && (Template?.Open is null))
                : LabelSet.At(metadata, "labels");
        }
    }

    /// <summary><c>spec.selector.matchLabels</c> of the kinds that have it.</summary>
    public LabelSet MatchLabels => LabelSet.At(Spec.MapAt("selector"), "matchLabels");

    /// <summary>The whole selector of the kinds that have one.</summary>
    public LabelSelector Selector => LabelSelector.At(Spec, "selector");

    public Field<int> Replicas => Spec.Int("replicas");

    /// <summary>The containers, then the sidecars (init containers that restart always): the order in which named ports are looked up.</summary>
    public IEnumerable<ContainerView> ServingContainers =>
        Containers.Concat(InitContainers.Where(container => container.Node.String("restartPolicy").Or("") == "Always"));

    public IEnumerable<ContainerView> Containers =>
        PodSpec.MapsAt("containers").Select((container, index) => new ContainerView(container, $"{TemplatePath}spec.containers[{index}]"));

    public IEnumerable<ContainerView> InitContainers =>
        PodSpec.MapsAt("initContainers").Select((container, index) => new ContainerView(container, $"{TemplatePath}spec.initContainers[{index}]"));

    /// <summary>Whether all containers and all their ports are known.</summary>
    public bool HasAllPorts
    {
        get
        {
            if (PodSpec is not { Open: null } spec || Template!.Open is not null || Root.Open is not null || Spec?.Open is not null)
                return false;
            foreach (string list in (string[])["containers", "initContainers"])
            {
                if (spec[list] is ListNode { Open: not null } or ScalarNode)
                    return false;
            }

            return Containers.Concat(InitContainers).All(container => container.Node.IsClosed("ports"));
        }
    }
}
