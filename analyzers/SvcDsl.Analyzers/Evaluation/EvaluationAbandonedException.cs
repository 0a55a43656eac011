using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>From here on nothing certain can be said about what <c>Define</c> does.</summary>
internal sealed class EvaluationAbandonedException(Unknown reason) : Exception(reason.Reason)
{
    public Unknown Reason { get; } = reason;
}
