using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A handle to a declared port of a container. It knows its container and its workload, so it cannot drift from them.</summary>
public sealed class ContainerPort
{
    internal ContainerPort(Container container, MapNode node, ScalarNode? name, ScalarNode number, ScalarNode? protocol)
    {
        Container = container;
        Node = node;
        NameNode = name;
        NumberNode = number;
        ProtocolNode = protocol;
    }

    /// <summary>The container that declares the port.</summary>
    public Container Container { get; }

    internal MapNode Node { get; }

    internal ScalarNode? NameNode { get; }

    internal ScalarNode NumberNode { get; }

    internal ScalarNode? ProtocolNode { get; }

    /// <summary>Declares another named port of the same container and hands back a handle to that one.</summary>
    /// <param name="name">At most 15 lower-case letters, digits and dashes, at least one letter.</param>
    /// <param name="number">The port on which the container listens: 1 to 65535.</param>
    /// <param name="protocol">TCP when not given.</param>
    public ContainerPort Port(string name, int number, Protocol? protocol = null) =>
        Container.AddPort(Arg.Of(name), Arg.Of(number), Arg.Optional(protocol, KubernetesNames.Of));

    /// <summary>Says what runs instead of the container's image on this machine. It is never part of the YAML.</summary>
    /// <param name="pod">What runs.</param>
    [LocalOnly]
    public ContainerPort RunLocally(LocalPod pod)
    {
        Container.RunLocally(pod);
        return this;
    }

    /// <summary>The port and the place in the source where it was declared.</summary>
    public override string ToString() => $"port {NameNode?.ToString() ?? NumberNode.ToString()} of {Container.Workload}";
}
