using System.Globalization;
using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>Something to report, in the form in which MSBuild recognises errors and warnings in the output of a tool.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">The level, after everything that the project says about it.</param>
/// <param name="Message">One line.</param>
/// <param name="Origin">The place; it may be unknown.</param>
internal sealed record Diagnostic(RuleInfo Rule, Level Level, string Message, Origin Origin)
{
    /// <summary>Lines behind the diagnostic that are for reading only.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The canonical line: <c>path(line,column): error SVC3001: message</c>.</summary>
    public string ToLine(PathMap paths, string project)
    {
        string level = Level == Level.Error ? "error" : "warning";

        // Without a position there is a blank before the colon, as in csc's own "CSC : error"; MSBuild needs it to tell a path from a drive.
        string place = Origin.IsKnown
            ? string.Create(CultureInfo.InvariantCulture, $"{paths.ToLocal(Origin.File)}({Origin.Line},{Origin.Column}):")
            : $"{project} :";
        return $"{place} {level} {Rule.Id}: {Message} ({Rule.HelpLink})";
    }
}
