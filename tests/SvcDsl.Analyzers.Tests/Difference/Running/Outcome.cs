namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>What came of a program in one environment.</summary>
/// <param name="IsComplete">Whether the evaluation knows everything.</param>
/// <param name="Reason">Why it does not; null when it does.</param>
/// <param name="Throws">Whether the program throws.</param>
/// <param name="Findings">How many findings the evaluation reports.</param>
/// <param name="Difference">What is wrong; null when nothing is.</param>
internal sealed record Outcome(bool IsComplete, string? Reason, bool Throws, int Findings, Difference? Difference);

/// <summary>A bug: the evaluation and the program do not say the same.</summary>
/// <param name="Kind">What is wrong. A smaller program must go wrong in the same way.</param>
/// <param name="Details">Both sides.</param>
internal sealed record Difference(string Kind, string Details);
