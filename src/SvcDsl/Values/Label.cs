using System.Runtime.CompilerServices;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A label or an annotation: a key and a value. Write it as a pair: <c>("app", "frontend")</c>.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set.</remarks>
public readonly struct Label
{
    private Label(ScalarNode key, ScalarNode value)
    {
        KeyNode = key;
        ValueNode = value;
    }

    internal ScalarNode KeyNode { get; }

    internal ScalarNode ValueNode { get; }

    /// <summary>A pair is a label.</summary>
    /// <param name="pair">The key (an optional DNS prefix with a slash, then at most 63 characters) and the value (at most 63 characters; annotations may be longer).</param>
    public static implicit operator Label((string Key, string Value) pair) => new(Arg.Of(pair.Key), Arg.Of(pair.Value));

    /// <summary>An element of a dictionary is a label.</summary>
    /// <param name="pair">Key and value.</param>
    public static implicit operator Label(KeyValuePair<string, string> pair) => new(Arg.Of(pair.Key), Arg.Of(pair.Value));

    internal static void Write(Label[] labels, MapNode map, [CallerArgumentExpression(nameof(labels))] string expression = "")
    {
        foreach (Label label in Arg.NotNull(labels, expression))
        {
            if (label.KeyNode is null)
                throw new ArgumentException("A label has a key and a value, but here is the default of the struct.", expression);
            map.Set(label.KeyNode, label.ValueNode);
        }
    }
}
