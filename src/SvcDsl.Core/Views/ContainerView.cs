using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>A container of a pod.</summary>
internal sealed class ContainerView(MapNode node, string path)
{
    public MapNode Node { get; } = node;

    public string Path { get; } = path;

    public Field<string> Name => Node.String("name");

    public Field<string> Image => Node.String("image");

    public IReadOnlyList<ContainerPortView> Ports => [.. Node.MapsAt("ports").Select((port, index) => new ContainerPortView(port, $"{Path}.ports[{index}]"))];

    public IEnumerable<MapNode> Env => Node.MapsAt("env");
}
