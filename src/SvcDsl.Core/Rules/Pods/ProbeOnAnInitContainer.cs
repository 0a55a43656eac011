using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class ProbeOnAnInitContainer : Rule
{
    private static readonly string[] Forbidden = ["lifecycle", .. ProbeView.Fields];

    public override RuleInfo Info { get; } = new(
        "SVC8008",
        "Probe on an init container",
        Level.Error,
        "An init container runs to its end before the others start, so nobody probes it: the API server rejects probes and lifecycle hooks there.");

    public override void Check(RuleContext context)
    {
        foreach (PodContainer container in context.Pods.SelectMany(pod => pod.Containers).Where(container => container.IsInit))
        {
            Field<string> policy = container.Node.String("restartPolicy");
            if (policy.IsUnknown || policy.Or("") == "Always")
                continue;
            foreach (string field in Forbidden)
            {
                if (container.Node.TryGet(field, out MapEntry entry) && entry.Value is MapNode)
                    context.Report(Find(container, field, entry));
            }
        }
    }

    private Finding Find(PodContainer container, string field, MapEntry entry) => new(
        Info,
        container.Pod.Owner,
        $"{container.Path}.{field}",
        $"{container} has a {field}, so the API server rejects it; remove it, or make the container a sidecar with restartPolicy: Always",
        entry.Key.Origin);
}
