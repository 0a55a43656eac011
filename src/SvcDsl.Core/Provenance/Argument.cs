namespace SvcDsl.Provenance;

/// <summary>Where an argument of a DSL call was written, and why it is not known (null when it is).</summary>
internal sealed class Argument(Origin origin, Unknown? unknown = null)
{
    public Origin Origin { get; } = origin;

    public Unknown? Unknown { get; } = unknown;

    /// <summary>Why the argument, or any part of it, is not known; null when all of it is.</summary>
    public Unknown? AnyUnknown
    {
        get
        {
            Unknown? unknown = Unknown;
            for (int i = 0; unknown is null && i < Elements.Count; i++)
                unknown = Elements[i].AnyUnknown;
            for (int i = 0; unknown is null && i < Members.Count; i++)
                unknown = Members[i].Value.AnyUnknown;
            return unknown;
        }
    }

    /// <summary>The elements of an array argument, in order; empty for a single value.</summary>
    public IReadOnlyList<Argument> Elements { get; init; } = [];

    /// <summary>The members of a tuple argument by name; empty for a single value.</summary>
    public IReadOnlyList<NamedArgument> Members { get; init; } = [];

    /// <summary>A member of a tuple; the argument itself when nothing is known about the single members.</summary>
    public Argument Member(string name) => NamedArgument.Find(Members, name) ?? this;

    /// <summary>An element of an array; the argument itself when nothing is known about the single elements.</summary>
    public Argument Element(int index) => index < Elements.Count ? Elements[index] : this;
}
