using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service with a virtual address that finds its endpoints by the labels of pods.</summary>
/// <typeparam name="TSelf">The kind.</typeparam>
public abstract class SelectingService<TSelf> : ProxiedService<TSelf>
    where TSelf : SelectingService<TSelf>
{
    private protected SelectingService(Manifest manifest, ScalarNode name)
        : base(manifest, name)
    {
    }

    /// <summary>Sends traffic to the pods of a Deployment, by the labels of its selector. They cannot drift apart.</summary>
    /// <param name="workload">The Deployment.</param>
    public TSelf Select(Deployment workload)
    {
        SelectWorkload(workload, Arg.OriginOf(workload));
        return Self;
    }

    /// <summary>Sends traffic to all pods of the namespace that have these labels.</summary>
    /// <param name="labels">Pairs: <c>("app", "frontend")</c>. They are compared with the labels of pods, not with those of Deployments.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service.</remarks>
    public TSelf Select(params Label[] labels)
    {
        SelectLabels(labels, Arg.OriginOf(labels));
        return Self;
    }

    /// <summary>Sends traffic to pods even before they are ready.</summary>
    /// <param name="publish">True when not given.</param>
    public TSelf PublishNotReadyAddresses(bool publish = true)
    {
        Spec.Set("publishNotReadyAddresses", Arg.Of(publish));
        return Self;
    }
}
