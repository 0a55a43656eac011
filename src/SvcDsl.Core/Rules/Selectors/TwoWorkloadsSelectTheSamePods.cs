using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

internal sealed class TwoWorkloadsSelectTheSamePods : Rule
{
    /// <summary>Of the workloads that share the rarest label of a selector, no more than this many are looked at.</summary>
    private const int MaxCompared = 200;

    public override RuleInfo Info { get; } = new(
        "SVC1007",
        "Two workloads select the same pods",
        Level.Error,
        "Each of the two takes the pods of the other for its own: what counts, scales or waits for pods goes by the selector.");

    public override void Check(RuleContext context)
    {
        var places = new Dictionary<MapNode, int>();
        foreach (Workload workload in context.Workloads.All)
        {
            if (IsController(workload))
                places[workload.View.Root] = places.Count;
        }

        foreach (Workload workload in context.Workloads.All)
        {
            if (!places.TryGetValue(workload.View.Root, out int place))
                continue;
            Workload? other = context.Workloads.Candidates(workload.View.MatchLabels).Take(MaxCompared).FirstOrDefault(candidate =>
                places.TryGetValue(candidate.View.Root, out int earlier) && earlier < place && Overlap(workload, candidate));
            if (other is not null)
                context.Report(Find(workload, other));
        }
    }

    /// <summary>What another object owns came out of a cluster, where the owner keeps order.</summary>
    private static bool IsController(Workload workload) =>
        workload.View.Kind is "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet" && workload.View.Selector.Node is not null
        && !workload.View.Selector.IsEmpty && workload.View.Metadata?["ownerReferences"] is null;

    private static bool Overlap(Workload one, Workload other) =>
        one.Namespace is not null && one.Namespace == other.Namespace && !IsSameObject(one.View, other.View)
        && one.View.Selector.Selects(other.Labels) == true && other.View.Selector.Selects(one.Labels) == true;

    /// <summary>An object that is written twice is SVC4001's business; what is not known may be the same.</summary>
    private static bool IsSameObject(WorkloadView one, WorkloadView other) =>
        one.Kind == other.Kind && (!one.Name.IsKnown || !other.Name.IsKnown || one.Name.Value == other.Name.Value);

    /// <summary>The value of the only label, else the selector.</summary>
    private static Origin OriginOf(Workload workload)
    {
        MapNode? labels = workload.View.MatchLabels.Map;
        return labels is { Count: 1 } ? labels.First().Value.Origin : (labels ?? workload.View.Selector.Node!).Origin;
    }

    private Finding Find(Workload workload, Workload other) => new(
        Info,
        workload.View,
        "spec.selector",
        $"{workload} selects {workload.View.Selector}, which the pods of {other} have as well, and {other} selects the pods of {workload}, so both claim the same pods; "
            + "add a label to the selector and the pod template of each that the other has not",
        OriginOf(workload))
    {
        Related = [OriginOf(other)],
    };
}
