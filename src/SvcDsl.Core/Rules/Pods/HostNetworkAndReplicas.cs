using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class HostNetworkAndReplicas : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8013",
        "Several pods want the network of a node",
        Level.Warning,
        "With the host's network a pod listens on the ports of its node, so the second pod there fails to listen, or stays Pending.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            Field<int> replicas = pod.Owner.Replicas;
            if (pod.Kind is not ("Deployment" or "ReplicaSet" or "StatefulSet" or "ReplicationController") || !replicas.IsKnown || replicas.Value < 2 || IsSpread(pod))
                continue;
            Field<bool> hostNetwork = pod.Spec.Bool("hostNetwork");

            // A host port is SVC2013's business.
            if (hostNetwork is { IsKnown: true, Value: true } && !pod.Containers.SelectMany(container => container.Ports).Any(port => port.Node.Int("hostPort").Or(0) > 0))
                context.Report(OfNetwork(pod, replicas.Value, hostNetwork.Origin));
        }
    }

    /// <summary>Whoever says how pods are spread over nodes knows what he does; and so may he of whom that is not known.</summary>
    private static bool IsSpread(Pod pod) =>
        pod.Spec is null || !pod.Spec.IsClosed("affinity") || pod.Spec.MapAt("affinity").MapAt("podAntiAffinity") is not null
        || pod.Spec["topologySpreadConstraints"] is not null || pod.Spec.Open is not null;

    private Finding OfNetwork(Pod pod, int replicas, Origin origin) => new(
        Info,
        pod.Owner,
        $"{pod.Path}.hostNetwork",
        $"{pod} runs {replicas} pods on their nodes' own network, so two on one node want the same ports; make it a DaemonSet, run one pod, or leave hostNetwork out",
        origin)
    {
        Related = [pod.Owner.Replicas.Origin],
    };
}
