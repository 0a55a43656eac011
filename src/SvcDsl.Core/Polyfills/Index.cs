namespace System;

/// <summary>What list patterns ask for; counting from the end is not used with netstandard2.0 types.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    private readonly int value = fromEnd ? ~value : value;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => value < 0 ? value + length + 1 : value;
}
