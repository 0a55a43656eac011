using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>What an expression evaluates to, with the piece of source that a reader would edit to change it.</summary>
internal abstract class Value(Origin origin)
{
    public Origin Origin { get; } = origin;
}
