using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Dsl;

/// <summary>A call that the DSL refuses: running <c>Define</c> would throw here.</summary>
/// <param name="Message">The message of the exception.</param>
/// <param name="Origin">The argument that it names, else the call.</param>
internal sealed record Rejection(string Message, Origin Origin);
