using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>An element of <c>ports</c> of a container.</summary>
internal sealed class ContainerPortView(MapNode node, string path)
{
    public MapNode Node { get; } = node;

    public string Path { get; } = path;

    public Field<string> Name => Node.String("name");

    public Field<int> ContainerPort => Node.Int("containerPort");

    /// <summary>TCP when not written.</summary>
    public Field<string> Protocol => Node.String("protocol");

    /// <summary>The port for a sentence: <c>'http' (5000)</c> or <c>5000</c>.</summary>
    public override string ToString()
    {
        string number = ContainerPort.IsKnown ? $"{ContainerPort.Value}" : "(unknown)";
        return Name.IsKnown ? $"'{Name.Value}' ({number})" : number;
    }
}
