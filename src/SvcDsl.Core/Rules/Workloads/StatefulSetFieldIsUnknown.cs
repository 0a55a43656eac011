using SvcDsl.Nodes;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Workloads;

internal sealed class StatefulSetFieldIsUnknown : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8023",
        "StatefulSet field has a value that Kubernetes does not know",
        Level.Error,
        "How a StatefulSet starts its pods and keeps their volumes is one of two words each; the API server rejects others.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods.Where(pod => pod.Kind == "StatefulSet"))
        {
            MapNode? spec = pod.Owner.Spec;
            WordChoice.Check(context, Info, pod.Owner, pod, spec, "podManagementPolicy", "spec", "OrderedReady", "Parallel");
            MapNode? retention = spec.MapAt("persistentVolumeClaimRetentionPolicy");
            foreach (string field in (string[])["whenDeleted", "whenScaled"])
                WordChoice.Check(context, Info, pod.Owner, pod, retention, field, "spec.persistentVolumeClaimRetentionPolicy", "Retain", "Delete");
        }
    }
}
