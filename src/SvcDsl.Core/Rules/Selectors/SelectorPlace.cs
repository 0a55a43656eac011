using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

/// <summary>A selector of the form with <c>matchLabels</c> and <c>matchExpressions</c>, wherever objects have one.</summary>
/// <param name="Object">The object that it belongs to.</param>
/// <param name="Node">The selector.</param>
/// <param name="Path">Its path in the object.</param>
internal sealed record SelectorPlace(ObjectView Object, MapNode Node, string Path)
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static IEnumerable<SelectorPlace> In(RuleContext context)
    {
        foreach (Workload workload in context.Workloads.All)
        {
            WorkloadView view = workload.View;
            if (view.Kind is not ("Pod" or "CronJob" or "ReplicationController") && view.Spec.MapAt("selector") is { } own)
                yield return new SelectorPlace(view, own, "spec.selector");
            foreach (SelectorPlace place in OfScheduling(view))
                yield return place;
        }

        foreach (ObjectView policy in context.Set.Index.Of("networking.k8s.io", "NetworkPolicy"))
        {
            if (policy.Spec.MapAt("podSelector") is { } pods)
                yield return new SelectorPlace(policy, pods, "spec.podSelector");
            foreach (SelectorPlace place in OfPeers(policy, "ingress", "from").Concat(OfPeers(policy, "egress", "to")))
                yield return place;
        }

        foreach (ObjectView budget in context.Set.Index.Of("policy", "PodDisruptionBudget"))
        {
            if (budget.Spec.MapAt("selector") is { } pods)
                yield return new SelectorPlace(budget, pods, "spec.selector");
        }
    }

    private static IEnumerable<SelectorPlace> OfPeers(ObjectView policy, string direction, string peers)
    {
        foreach ((MapNode rule, int i) in policy.Spec.IndexedMapsAt(direction))
        {
            foreach ((MapNode peer, int j) in rule.IndexedMapsAt(peers))
            {
                foreach (string key in (string[])["podSelector", "namespaceSelector"])
                {
                    if (peer.MapAt(key) is { } selector)
                        yield return new SelectorPlace(policy, selector, $"spec.{direction}[{i}].{peers}[{j}].{key}");
                }
            }
        }
    }

    private static IEnumerable<SelectorPlace> OfScheduling(WorkloadView workload)
    {
        string path = $"{workload.TemplatePath}spec.";
        foreach ((MapNode constraint, int i) in workload.PodSpec.IndexedMapsAt("topologySpreadConstraints"))
        {
            if (constraint.MapAt("labelSelector") is { } selector)
                yield return new SelectorPlace(workload, selector, $"{path}topologySpreadConstraints[{i}].labelSelector");
        }

        foreach (string kind in (string[])["podAffinity", "podAntiAffinity"])
        {
            MapNode? affinity = workload.PodSpec.MapAt("affinity").MapAt(kind);
            foreach ((MapNode term, int i) in affinity.IndexedMapsAt(Required))
            {
                if (term.MapAt("labelSelector") is { } selector)
                    yield return new SelectorPlace(workload, selector, $"{path}affinity.{kind}.{Required}[{i}].labelSelector");
            }

            foreach ((MapNode term, int i) in affinity.IndexedMapsAt(Preferred))
            {
                if (term.MapAt("podAffinityTerm").MapAt("labelSelector") is { } selector)
                    yield return new SelectorPlace(workload, selector, $"{path}affinity.{kind}.{Preferred}[{i}].podAffinityTerm.labelSelector");
            }
        }
    }
}
