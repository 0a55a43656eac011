using SvcDsl.Nodes;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

/// <summary>A text that a container gets: the value of a variable, a part of its command, an argument.</summary>
internal sealed class ContainerText
{
    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh"];

    private readonly PodContainer container;
    private readonly string list;
    private readonly int index;

    private ContainerText(PodContainer container, EnvVariableView? variable, string list, int index, string text, Node node)
    {
        this.container = container;
        this.list = list;
        this.index = index;
        Variable = variable;
        Text = text;
        Node = node;
    }

    public string Text { get; }

    /// <summary>Where the text stands.</summary>
    public Node Node { get; }

    /// <summary>The variable whose value it is; null when it is part of the command.</summary>
    public EnvVariableView? Variable { get; }

    /// <summary>Its path in the object.</summary>
    public string Path => Variable is null ? $"{container.Path}.{list}[{index}]" : $"{Variable.Path}.value";

    /// <summary>What it is, for the beginning of a sentence.</summary>
    public string What => Variable is null
        ? $"The {(list == "args" ? "argument" : "command")} '{Short(Text)}' of {container.Text}"
        : $"The variable {Variable.Name.Or("(unknown)")} of {container.Text}";

    /// <summary>The texts of a container that are known.</summary>
    public static IEnumerable<ContainerText> Of(PodContainer container)
    {
        foreach (EnvVariableView variable in container.Env)
        {
            if (variable.Value is { IsKnown: true, Value: { } text })
                yield return new ContainerText(container, variable, "env", 0, text, variable.Value.Node!);
        }

        foreach (string field in (string[])["command", "args"])
        {
            ListNode? list = container.Node.ListAt(field);
            for (int i = 0; i < (list?.Count ?? 0); i++)
            {
                if (list![i] is ScalarNode { Value: string text } node)
                    yield return new ContainerText(container, null, field, i, text, node);
            }
        }
    }

    /// <summary>Whether the container runs a shell, which has a meaning of its own for dollars.</summary>
    public static bool RunsShell(PodContainer container)
    {
        foreach (string field in (string[])["command", "args"])
        {
            foreach (Node item in (IEnumerable<Node>?)container.Node.ListAt(field) ?? [])
            {
                if (item is not ScalarNode { Value: string text } || Shells.Contains(text.Substring(text.LastIndexOf('/') + 1)))
                    return true;
            }
        }

        return false;
    }

    private static string Short(string text)
    {
        const int Most = 60;
        int end = text.IndexOf('\n');
        string line = end < 0 ? text : text.Substring(0, end);
        return line.Length <= Most && line.Length == text.Length ? text : line.Substring(0, Math.Min(Most, line.Length)) + "…";
    }
}
