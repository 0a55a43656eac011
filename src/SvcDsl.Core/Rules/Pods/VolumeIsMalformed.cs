using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class VolumeIsMalformed : Rule
{
    private const string Rejected = "so the API server rejects it";

    public override RuleInfo Info { get; } = new(
        "SVC8015",
        "Volume is malformed",
        Level.Error,
        "Each volume of a pod has a name and each of its mounts a path, all of them different; the API server rejects others.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            CheckVolumes(context, pod);
            foreach (PodContainer container in pod.Containers)
                CheckMounts(context, container);
        }
    }

    private void CheckVolumes(RuleContext context, Pod pod)
    {
        var seen = new Dictionary<string, Origin>(StringComparer.Ordinal);
        ListNode? list = pod.Spec.ListAt("volumes");
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is not MapNode volume)
                continue;
            Field<string> name = volume.String("name");
            string path = $"{pod.Path}.volumes[{i}].name";
            if (IsAbsent(pod, name))
                Report(context, pod, path, $"A volume of {pod} has no name, {Rejected}; name it", name.IsKnown ? name.Origin : volume.Origin);
            else if (name.IsKnown && name.Value!.Length > 0 && NameSyntax.DnsLabel(name.Value) is { } problem)
                Report(context, pod, path, $"The volume name '{name.Value}' of {pod} {problem}, {Rejected}; choose another name", name.Origin);
            else if (name.IsKnown && name.Value!.Length > 0 && FirstOf(seen, name) is { } first)
                Report(context, pod, path, $"{pod} has two volumes named '{name.Value}', {Rejected}; give each a name of its own", name.Origin, first);
        }
    }

    private void CheckMounts(RuleContext context, PodContainer container)
    {
        var seen = new Dictionary<string, Origin>(StringComparer.Ordinal);
        ListNode? list = container.Node.ListAt("volumeMounts");
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is not MapNode mount)
                continue;
            Field<string> name = mount.String("name");
            Field<string> mountPath = mount.String("mountPath");
            string path = $"{container.Path}.volumeMounts[{i}]";
            if (IsAbsent(container.Pod, name))
                Report(context, container.Pod, $"{path}.name", $"A volume mount of {container.Text} does not name its volume, {Rejected}; name it", name.IsKnown ? name.Origin : mount.Origin);
            if (IsAbsent(container.Pod, mountPath))
                Report(context, container.Pod, $"{path}.mountPath", $"A volume mount of {container.Text} has no mountPath, {Rejected}; add it", mountPath.IsKnown ? mountPath.Origin : mount.Origin);
            else if (mountPath.IsKnown && mountPath.Value!.Length > 0 && FirstOf(seen, mountPath) is { } first)
                Report(context, container.Pod, $"{path}.mountPath", $"{container} has two volumes at {mountPath.Value}, {Rejected}; give each a path of its own", mountPath.Origin, first);
        }
    }

    private static bool IsAbsent(Pod pod, Field<string> text) => (text.IsMissing && pod.IsWhole) || (text.IsKnown && text.Value!.Length == 0);

    private static Origin? FirstOf(Dictionary<string, Origin> seen, Field<string> text)
    {
        if (seen.TryGetValue(text.Value!, out Origin? first))
            return first;
        seen.Add(text.Value!, text.Origin);
        return null;
    }

    private void Report(RuleContext context, Pod pod, string path, string message, Origin origin, Origin? related = null) =>
        context.Report(new Finding(Info, pod.Owner, path, message, origin) { Related = related is null ? [] : [related] });
}
