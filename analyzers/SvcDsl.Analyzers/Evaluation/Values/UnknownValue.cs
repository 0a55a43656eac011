using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A value that only the running program knows.</summary>
internal sealed class UnknownValue(Unknown reason) : Value(reason.Origin)
{
    public Unknown Reason { get; } = reason;
}
