using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>One of the probes of a container.</summary>
/// <param name="node">The probe.</param>
/// <param name="path">Where it stands in the object.</param>
/// <param name="field">Its key in the container: <c>readinessProbe</c>.</param>
internal sealed class ProbeView(MapNode node, string path, string field)
{
    /// <summary>The keys of a container that hold probes.</summary>
    public static readonly IReadOnlyList<string> Fields = ["startupProbe", "livenessProbe", "readinessProbe"];

    /// <summary>The ways to ask.</summary>
    public static readonly IReadOnlyList<string> Handlers = ["exec", "httpGet", "tcpSocket", "grpc"];

    public MapNode Node { get; } = node;

    public string Path { get; } = path;

    public string Field { get; } = field;

    public bool IsReadiness => Field == "readinessProbe";

    /// <summary>The ways to ask that are written.</summary>
    public IEnumerable<string> Written => Handlers.Where(handler => Node[handler] is not (null or ScalarNode { IsNull: true }));

    /// <summary>The way that asks a port, or null.</summary>
    public string? Asking => Handlers.Skip(1).FirstOrDefault(handler => Node.MapAt(handler) is not null);

    /// <summary>The port that is asked; missing when none is.</summary>
    public Field<IntOrName> Port => Asking is { } handler ? Node.MapAt(handler).IntOrName("port") : Views.Field<IntOrName>.Missing();

    public string PortPath => $"{Path}.{Asking}.port";

    public static IEnumerable<ProbeView> Of(ContainerView container)
    {
        foreach (string field in Fields)
        {
            if (container.Node.MapAt(field) is { } node)
                yield return new ProbeView(node, $"{container.Path}.{field}", field);
        }
    }
}
