using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

/// <summary>A container port whose number, name and protocol are as known as they will be.</summary>
/// <param name="Container">The container that declares it.</param>
/// <param name="View">The port.</param>
/// <param name="Number">Zero when it is not known.</param>
/// <param name="Name">Null when it has none.</param>
/// <param name="Protocol">TCP when it is not written.</param>
internal sealed record DeclaredPort(ContainerView Container, ContainerPortView View, int Number, string? Name, string Protocol)
{
    public static IEnumerable<DeclaredPort> Of(ContainerView container) =>
        container.Ports.Select(port => new DeclaredPort(container, port, port.ContainerPort.Or(0), port.Name.Or(null!), Protocols.Normalize(port.Protocol.Or("TCP"))));
}
