using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>
/// A port of a container, seen from a Service or a probe: a handle (which cannot drift), a number, or a name.
/// </summary>
/// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports.</remarks>
public readonly struct PortReference
{
    private PortReference(ScalarNode node, ContainerPort? handle = null)
    {
        Node = node;
        Handle = handle;
    }

    /// <summary>The written value; null for the default of the struct, which means "not set".</summary>
    internal ScalarNode? Node { get; }

    internal ContainerPort? Handle { get; }

    /// <summary>The port behind a handle; it is written by its name, or by its number when it has none.</summary>
    /// <param name="port">A handle from <see cref="Container.Port(string, int, Protocol?)"/>.</param>
    public static implicit operator PortReference(ContainerPort port) =>
        new((Arg.NotNull(port).NameNode ?? port.NumberNode).At(Arg.OriginOf(port)).Referring(port.Node), port);

    /// <summary>A port by its number.</summary>
    /// <param name="number">1 to 65535.</param>
    public static implicit operator PortReference(int number) => new(Arg.Of(number));

    /// <summary>A port by its name.</summary>
    /// <param name="name">At most 15 lower-case letters, digits and dashes, at least one letter.</param>
    public static implicit operator PortReference(string name) => new(Arg.Of(name));
}
