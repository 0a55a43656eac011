using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class VolumeMountHasNoVolume : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8011",
        "Volume mount has no volume",
        Level.Error,
        "A mount names a volume of its pod, or a claim template of its StatefulSet; the API server, or the StatefulSet's controller, refuses one that is not there.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            if (!pod.IsWhole || VolumesOf(pod) is not { } volumes)
                continue;
            foreach (PodContainer container in pod.Containers)
            {
                Check(context, container, "volumeMounts", volumes);
                Check(context, container, "volumeDevices", volumes);
            }
        }
    }

    /// <summary>The names of the volumes; null when one may be missing here.</summary>
    private static HashSet<string>? VolumesOf(Pod pod)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!Add(pod.Spec, "volumes", volume => volume, names))
            return null;
        bool hasClaims = pod.Kind == "StatefulSet";
        return !hasClaims || Add(pod.Owner.Spec, "volumeClaimTemplates", claim => claim.MapAt("metadata"), names) ? names : null;
    }

    private static bool Add(MapNode? holder, string field, Func<MapNode, MapNode?> named, HashSet<string> names)
    {
        if (holder?[field] is not ListNode list)
            return holder is null || holder[field] is null or ScalarNode { IsNull: true };
        if (list.Open is not null)
            return false;
        foreach (Node item in list)
        {
            Field<string> name = item is MapNode map ? named(map).String("name") : default;
            if (name.IsUnknown || name.State == FieldState.Wrong || item is not MapNode)
                return false;
            names.Add(name.Or(""));
        }

        return true;
    }

    private void Check(RuleContext context, PodContainer container, string field, HashSet<string> volumes)
    {
        int index = -1;
        foreach (MapNode mount in container.Node.MapsAt(field))
        {
            index++;
            Field<string> name = mount.String("name");
            if (!name.IsKnown || name.Value!.Length == 0 || volumes.Contains(name.Value))
                continue;
            string? meant = WordChoice.Meant(name.Value, volumes);
            context.Report(new Finding(
                Info,
                container.Pod.Owner,
                $"{container.Path}.{field}[{index}].name",
                $"{container} mounts the volume '{name.Value}', which its pod does not have, so the pod is rejected; {(meant is null ? "add it to the pod's volumes" : $"did you mean '{meant}'?")}",
                name.Origin)
            {
                Fix = meant is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = meant },
            });
        }
    }
}
