using System.Globalization;
using SvcDsl.Provenance;

namespace SvcDsl.Nodes;

/// <summary>
/// A single value: <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or null; or a value that is not known.
/// </summary>
internal sealed class ScalarNode(object? value, Origin origin) : Node(origin)
{
    /// <summary>The value; null for YAML's null and for an unknown value.</summary>
    public object? Value { get; } = value;

    /// <summary>Why the value is not known, or null when it is.</summary>
    public Unknown? Unknown { get; private init; }

    /// <summary>
    /// The node that the value was taken from when a handle stands behind it, such as the container port behind <c>to: http</c>; otherwise null.
    /// </summary>
    public Node? Reference { get; init; }

    public bool IsKnown => Unknown is null;

    public bool IsNull => IsKnown && Value is null;

    public static ScalarNode OfUnknown(Unknown unknown, Origin origin) => new(null, origin) { Unknown = unknown };

    /// <summary>The same value, written at another place.</summary>
    public ScalarNode At(Origin origin) => new(Value, origin) { Unknown = Unknown, Reference = Reference };

    /// <summary>The same value with a handle behind it.</summary>
    public ScalarNode Referring(Node reference) => new(Value, Origin) { Unknown = Unknown, Reference = reference };

    public override Node Clone() => this;

    public override string ToString() =>
        Unknown is not null ? "(unknown)" : Convert.ToString(Value ?? "null", CultureInfo.InvariantCulture)!;
}
