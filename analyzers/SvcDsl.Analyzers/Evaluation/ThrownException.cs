using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>An exception of the program that is on its way to a <c>catch</c> of the program.</summary>
internal sealed class ThrownException(ObjectValue exception, Unknown reason) : Exception(reason.Reason)
{
    public ObjectValue Exception { get; } = exception;

    /// <summary>What is to be said when nothing catches it.</summary>
    public Unknown Reason { get; } = reason;

    /// <summary>
    /// Whether a <c>finally</c> has run meanwhile. In the program the filters of the catches run before it, so that what they see is not
    /// what they would see now.
    /// </summary>
    public bool HasPassedFinally { get; set; }
}
