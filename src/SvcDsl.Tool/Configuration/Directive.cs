namespace SvcDsl.Tool.Configuration;

/// <summary>A comment <c># svcdsl-disable SVC1001: reason</c>.</summary>
/// <param name="File">The file as messages call it.</param>
/// <param name="Line">The line of the comment.</param>
/// <param name="Column">The column of the comment.</param>
/// <param name="Id">The rule; a comment for several rules is several directives.</param>
/// <param name="Reason">Why; empty when it is not said.</param>
internal sealed record Directive(string File, int Line, int Column, string Id, string Reason)
{
    /// <summary>The first line in which it silences the rule.</summary>
    public int FirstLine { get; init; }

    /// <summary>The last one.</summary>
    public int LastLine { get; init; }

    /// <summary>How many findings it has silenced.</summary>
    public int Uses { get; set; }
}
