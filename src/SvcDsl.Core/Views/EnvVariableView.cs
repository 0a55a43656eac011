using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>An element of <c>env</c> of a container.</summary>
internal sealed class EnvVariableView(MapNode node, string path)
{
    public MapNode Node { get; } = node;

    public string Path { get; } = path;

    public Field<string> Name => Node.String("name");

    public Field<string> Value => Node.String("value");

    /// <summary>The variables of a container, in their order.</summary>
    public static IEnumerable<EnvVariableView> Of(ContainerView container)
    {
        ListNode? list = container.Node.ListAt("env");
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is MapNode node)
                yield return new EnvVariableView(node, $"{container.Path}.env[{i}]");
        }
    }
}
