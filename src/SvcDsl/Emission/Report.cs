using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Yaml;

namespace SvcDsl.Emission;

/// <summary>Writes diagnostics, and knows whether there was an error among them.</summary>
/// <param name="options">What the project says.</param>
/// <param name="output">Where to write.</param>
/// <param name="yaml">The YAML files of the project.</param>
internal sealed class Report(EmitOptions options, TextWriter output, ManifestFiles? yaml = null)
{
    private readonly ManifestFiles yaml = yaml ?? ManifestFiles.None;
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
        if (!IsDisabled(finding))
            Add(finding.Rule, finding.Level, FindingText.Of(finding, environments), finding.Origin);
    }

    /// <summary>Writes what is wrong at a place, at the level that the project gives to it.</summary>
    public void Add(RuleInfo rule, Level otherwise, string message, Origin origin)
    {
        Severities severities = yaml.Find(origin.File) is null ? options.Severities : options.YamlSeverities ?? options.Severities;
        // Like the compiler, advice is for the editor and stays out of the output of a build.
        if (severities.Of(rule.Id, otherwise) is { } level && level != Level.Info)
            Add(new Diagnostic(rule, level, FindingText.SingleLine(message), origin));
    }

    private bool IsDisabled(Finding finding)
    {
        Origin origin = finding.Origin;
        if (yaml.Holds(finding))
            return yaml.IsSilenced(finding);
        return origin.IsKnown && pragmas.IsDisabled(options.PathMap.ToLocal(origin.File), origin.Line, finding.Rule.Id);
    }
}
