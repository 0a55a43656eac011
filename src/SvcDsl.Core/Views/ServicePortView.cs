using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>An element of <c>spec.ports</c> of a Service.</summary>
internal sealed class ServicePortView(MapNode node, int index)
{
    public MapNode Node { get; } = node;

    public string Path { get; } = $"spec.ports[{index}]";

    public Field<string> Name => Node.String("name");

    public Field<int> Port => Node.Int("port");

    /// <summary>TCP when not written.</summary>
    public Field<string> Protocol => Node.String("protocol");

    /// <summary>The number of <see cref="Port"/> when not written.</summary>
    public Field<IntOrName> TargetPort => Node.IntOrName("targetPort");

    public Field<int> NodePort => Node.Int("nodePort");

    /// <summary>The port for a sentence: its name, else its number.</summary>
    public override string ToString() => Name.IsKnown ? $"'{Name.Value}'" : Port.IsKnown ? $"{Port.Value}" : "(unknown)";
}
