using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>An index, counted from the start or from the end.</summary>
internal sealed class IndexValue(int number, bool isFromEnd, Origin origin) : Value(origin)
{
    public int Number { get; } = number;

    public bool IsFromEnd { get; } = isFromEnd;

    public int In(int count) => IsFromEnd ? count - Number : Number;
}

/// <summary>A range between two indexes.</summary>
internal sealed class RangeValue(IndexValue start, IndexValue end, Origin origin) : Value(origin)
{
    public IndexValue Start { get; } = start;

    public IndexValue End { get; } = end;
}
