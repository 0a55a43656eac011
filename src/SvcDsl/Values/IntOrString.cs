using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A number, or a text such as a percentage: <c>1</c> or <c>"25%"</c>.</summary>
public readonly struct IntOrString
{
    private IntOrString(ScalarNode node) => Node = node;

    /// <summary>The written value; null for the default of the struct, which means "not set".</summary>
    internal ScalarNode? Node { get; }

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator IntOrString(int number) => new(Arg.Of(number));

    /// <summary>A text.</summary>
    /// <param name="text">The text, for instance <c>25%</c>.</param>
    public static implicit operator IntOrString(string text) => new(Arg.Of(text));
}
