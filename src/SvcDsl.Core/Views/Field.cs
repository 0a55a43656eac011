using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Views;

/// <summary>What a typed view found at a place of the tree: nothing, a known value, something unknown, or something of another type.</summary>
internal readonly struct Field<T>
{
    private Field(FieldState state, T? value, Node? node)
    {
        State = state;
        Value = value;
        Node = node;
    }

    public FieldState State { get; }

    /// <summary>The value; the type's default unless <see cref="IsKnown"/>.</summary>
    public T? Value { get; }

    /// <summary>The node that was found, or null when the field is missing.</summary>
    public Node? Node { get; }

    public bool IsMissing => State == FieldState.Missing;

    public bool IsKnown => State == FieldState.Known;

    public bool IsUnknown => State == FieldState.Unknown;

    public Origin Origin => Node?.Origin ?? Origin.None;

    /// <summary>The value, or <paramref name="defaultValue"/> when the field is not written. Undefined for unknown fields: ask first.</summary>
    public T Or(T defaultValue) => IsKnown ? Value! : defaultValue;

    public static Field<T> Missing() => new(FieldState.Missing, default, null);

    public static Field<T> Known(T value, Node node) => new(FieldState.Known, value, node);

    public static Field<T> Unknown(Node? node) => new(FieldState.Unknown, default, node);

    public static Field<T> Wrong(Node node) => new(FieldState.Wrong, default, node);
}
