using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class HostNetworkAndReplicas : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8013",
        "Several pods want the same ports of a node",
        Level.Warning,
        "A port of a node belongs to one pod: with the host's network or a host port, the second pod on a node stays Pending or fails to listen.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            Field<int> replicas = pod.Owner.Replicas;
            if (pod.Kind is not ("Deployment" or "ReplicaSet" or "StatefulSet" or "ReplicationController") || !replicas.IsKnown || replicas.Value < 2 || IsSpread(pod))
                continue;
            Field<bool> hostNetwork = pod.Spec.Bool("hostNetwork");
            if (hostNetwork is { IsKnown: true, Value: true })
                context.Report(OfNetwork(pod, replicas.Value, hostNetwork.Origin));
            else if (HostPort(pod) is var (container, index, port))
                context.Report(OfPort(pod, container, index, port, replicas.Value));
        }
    }

    /// <summary>Whoever says how pods are spread over nodes knows what he does; and so may he of whom that is not known.</summary>
    private static bool IsSpread(Pod pod) =>
        pod.Spec is null || !pod.Spec.IsClosed("affinity") || pod.Spec.MapAt("affinity").MapAt("podAntiAffinity") is not null
        || pod.Spec["topologySpreadConstraints"] is not null || pod.Spec.Open is not null;

    private static (PodContainer Container, int Index, Field<int> Port)? HostPort(Pod pod)
    {
        foreach (PodContainer container in pod.Containers)
        {
            for (int i = 0; i < container.Ports.Count; i++)
            {
                Field<int> port = container.Ports[i].Node.Int("hostPort");
                if (port is { IsKnown: true, Value: > 0 })
                    return (container, i, port);
            }
        }

        return null;
    }

    private Finding OfNetwork(Pod pod, int replicas, Origin origin) => new(
        Info,
        pod.Owner,
        $"{pod.Path}.hostNetwork",
        $"{pod} runs {replicas} pods on their nodes' own network, so two on one node want the same ports; make it a DaemonSet, run one pod, or leave hostNetwork out",
        origin)
    {
        Related = [pod.Owner.Replicas.Origin],
    };

    private Finding OfPort(Pod pod, PodContainer container, int index, Field<int> port, int replicas) => new(
        Info,
        pod.Owner,
        $"{container.Path}.ports[{index}].hostPort",
        $"{pod} runs {replicas} pods that want port {port.Value} of their node, so each needs a node of its own; make it a DaemonSet, or lead to the pods by a Service",
        port.Origin)
    {
        Level = Level.Info,
        Related = [pod.Owner.Replicas.Origin],
    };
}
