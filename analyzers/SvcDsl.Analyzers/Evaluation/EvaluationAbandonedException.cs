using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>From here on nothing certain can be said about what <c>Define</c> does.</summary>
internal class EvaluationAbandonedException(Unknown reason) : Exception(reason.Reason)
{
    public Unknown Reason { get; } = reason;
}

/// <summary>
/// What a function says of an element is not known, and so the elements of a query. A call that walks through the query is not evaluated;
/// a loop has gone through some of them already, and nothing more can be said.
/// </summary>
internal sealed class UndecidedException(Unknown reason) : EvaluationAbandonedException(reason);
