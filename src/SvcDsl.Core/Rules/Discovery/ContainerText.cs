using SvcDsl.Nodes;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

/// <summary>A text that a container gets: the value of a variable, a part of its command, an argument.</summary>
/// <param name="Text">The text.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Path">Its path in the object.</param>
/// <param name="What">What it is, for the beginning of a sentence.</param>
/// <param name="Variable">The variable whose value it is; null when it is part of the command.</param>
internal sealed record ContainerText(string Text, Node Node, string Path, string What, EnvVariableView? Variable)
{
    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh"];

    /// <summary>The texts of a container that are known.</summary>
    public static IEnumerable<ContainerText> Of(PodContainer container)
    {
        foreach (EnvVariableView variable in container.Env)
        {
            if (variable.Value is { IsKnown: true, Value: { } text })
                yield return new ContainerText(text, variable.Value.Node!, $"{variable.Path}.value", $"The variable {variable.Name.Or("(unknown)")} of {container.Text}", variable);
        }

        foreach (string field in (string[])["command", "args"])
        {
            ListNode? list = container.Node.ListAt(field);
            for (int i = 0; i < (list?.Count ?? 0); i++)
            {
                if (list![i] is ScalarNode { Value: string text } node)
                    yield return new ContainerText(text, node, $"{container.Path}.{field}[{i}]", $"The {(field == "args" ? "argument" : "command")} '{Short(text)}' of {container.Text}", null);
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
