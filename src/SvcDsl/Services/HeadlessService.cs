using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Service without an address of its own: its name resolves to the addresses of its pods.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#headless-services.</remarks>
public sealed class HeadlessService : ServiceObject<HeadlessService>
{
    internal HeadlessService(Manifest manifest, ScalarNode name)
        : base(manifest, name) =>
        Spec.Set("clusterIP", new ScalarNode("None", Site));

    /// <summary>Names the pods of a Deployment, by the labels of its selector. They cannot drift apart.</summary>
    /// <param name="workload">The Deployment.</param>
    public HeadlessService Select(Deployment workload)
    {
        SelectWorkload(workload, Arg.OriginOf(workload));
        return this;
    }

    /// <summary>Names all pods of the namespace that have these labels.</summary>
    /// <param name="labels">Pairs: <c>("app", "frontend")</c>.</param>
    public HeadlessService Select(params Label[] labels)
    {
        SelectLabels(labels, Arg.OriginOf(labels));
        return this;
    }

    /// <summary>Adds a port: for SRV records only, because clients talk to the pods directly and nothing is translated.</summary>
    /// <param name="port">The port of the pods: 1 to 65535.</param>
    /// <param name="to">Leave it out, or name the same port by its handle.</param>
    /// <param name="name">A DNS label; the handle's name when not given.</param>
    /// <param name="protocol">The handle's protocol, else TCP, when not given.</param>
    public HeadlessService Port(int port, PortReference to = default, string? name = null, Protocol? protocol = null)
    {
        AddPort(Arg.Of(port), to, Arg.Optional(name), Arg.Optional(protocol, KubernetesNames.Of), nodePort: null);
        return this;
    }

    /// <summary>Names pods even before they are ready, so that the members of a group can find each other while they start.</summary>
    /// <param name="publish">True when not given.</param>
    public HeadlessService PublishNotReadyAddresses(bool publish = true)
    {
        Spec.Set("publishNotReadyAddresses", Arg.Of(publish));
        return this;
    }
}
