namespace SvcDsl.Analyzers.Evaluation;

/// <summary>How a statement ended.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,
    Return,

    /// <summary>The next statement is the one behind <see cref="MethodRun.Target"/>.</summary>
    GoTo,
}
