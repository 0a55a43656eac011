using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>Writes diagnostics, and knows whether there was an error among them.</summary>
internal sealed class Report(EmitOptions options, TextWriter output)
{
    private readonly Pragmas pragmas = new();

    public bool HasErrors { get; private set; }

    /// <summary>Writes a diagnostic as it is.</summary>
    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Level == Level.Error;
        output.WriteLine(diagnostic.ToLine(options.PathMap, options.Project));
        foreach (string detail in diagnostic.Details)
            output.WriteLine(detail);
    }

    /// <summary>Writes a finding, unless the project or its source text has turned the rule off.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="environments">The environments that it holds in; empty when it holds in all of them.</param>
    public void Add(Finding finding, IReadOnlyList<string> environments)
    {
        // Like the compiler, advice is for the editor and stays out of the output of a build.
        if (options.Severities.Of(finding.Rule.Id, finding.Level) is not { } level || level == Level.Info || IsDisabled(finding))
            return;
        Add(new Diagnostic(finding.Rule, level, FindingText.Of(finding, environments), finding.Origin));
    }

    private bool IsDisabled(Finding finding)
    {
        Origin origin = finding.Origin;
        return origin.IsKnown && pragmas.IsDisabled(options.PathMap.ToLocal(origin.File), origin.Line, finding.Rule.Id);
    }
}
