using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>Inside a <c>try</c> something is not known that may throw: whether the rest of the <c>try</c> runs, or a <c>catch</c>, cannot be said.</summary>
internal sealed class TryAbandonedException(Unknown reason) : Exception(reason.Reason)
{
    public Unknown Reason { get; } = reason;
}
