using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class LocalTrafficNeedsPodsOnEveryNode : Rule
{
    /// <summary>Whoever runs more pods than this has pods on all nodes of a small cluster, or has thought about it.</summary>
    private const int FewPods = 3;

    public override RuleInfo Info { get; } = new(
        "SVC5011",
        "Local traffic needs pods on every node",
        Level.Warning,
        "With the policy Local a node answers with its own pods only; where it has none, what arrives there is dropped.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        if (context.Set.Open is not null)
            return;
        ScaledNames? scaled = null;
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() is not { } type || type == "ExternalName" || service.LacksAddress() != false || service.Selector.IsEmpty)
                continue;
            Field<string> inside = service.Spec.String("internalTrafficPolicy");
            Field<string> outside = service.Spec.String("externalTrafficPolicy");
            bool isLocalInside = inside is { IsKnown: true, Value: "Local" };

            // A load balancer asks the nodes for their health, and sends nothing to those without a pod.
            bool isLocalOutside = type == "NodePort" && outside is { IsKnown: true, Value: "Local" };
            if (!isLocalInside && !isLocalOutside)
                continue;
            scaled ??= new ScaledNames(context.Set);
            if (CountPods(context.Workloads.Select(service), scaled) is { } pods)
            {
                if (isLocalInside)
                    Report(context, service, "internalTrafficPolicy", inside, pods, "clients in pods of other nodes get no answer");
                if (isLocalOutside)
                    Report(context, service, "externalTrafficPolicy", outside, pods, "clients that come to another node get no answer");
            }
        }
    }

    private void Report(RuleContext context, ServiceView service, string field, Field<string> policy, int pods, string effect) => context.Report(new Finding(
        Info,
        service,
        $"spec.{field}",
        $"{service} has {field} Local, but {(pods == 1 ? "only one pod" : $"only {pods} pods")} behind it, so {effect}; use a DaemonSet, or {field}: Cluster",
        policy.Origin));

    /// <summary>How many pods stand behind the Service; null when it is not known, or when somebody has seen to it where they run.</summary>
    private static int? CountPods(Selection selection, ScaledNames scaled)
    {
        if (!selection.IsCertain || selection.Workloads.Count == 0)
            return null;
        long pods = 0;
        foreach (Workload workload in selection.Workloads)
        {
            WorkloadView view = workload.View;
            if (view.Kind is not ("Deployment" or "StatefulSet" or "ReplicaSet" or "ReplicationController") || IsPlaced(view) || scaled.MayHold(view)
                || view.Replicas.State is FieldState.Unknown or FieldState.Wrong)
                return null;
            pods += view.Replicas.Or(1);
        }

        return pods is > 0 and <= FewPods ? (int)pods : null;
    }

    private static bool IsPlaced(WorkloadView workload) =>
        workload.PodSpec is not { Open: null } spec || spec["affinity"] is not null || spec["topologySpreadConstraints"] is not null || spec["nodeSelector"] is not null || spec["nodeName"] is not null;

    /// <summary>The names of the workloads whose number of pods a HorizontalPodAutoscaler sets.</summary>
    private sealed class ScaledNames
    {
        private readonly HashSet<string> names = new(StringComparer.Ordinal);
        private readonly bool mayHoldAny;

        public ScaledNames(ObjectSet set)
        {
            foreach (ObjectView scaler in set.Index.Of("autoscaling", "HorizontalPodAutoscaler"))
            {
                Field<string> target = scaler.Spec.MapAt("scaleTargetRef").String("name");
                mayHoldAny |= !target.IsKnown;
                names.Add(target.Or(""));
            }
        }

        public bool MayHold(WorkloadView workload) => mayHoldAny || !workload.Name.IsKnown || names.Contains(workload.Name.Value!);
    }
}
