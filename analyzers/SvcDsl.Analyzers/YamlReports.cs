using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Diagnostics;
using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Analyzers;

/// <summary>What is to be said in the YAML files of a project. They are checked with the objects of all manifests of one environment.</summary>
internal sealed class YamlReports(Compilation compilation, AnalyzerOptions options, ProjectYaml yaml)
{
    private readonly AnalyzerConfigOptionsProvider settings = options.AnalyzerConfigOptionsProvider;
    private readonly Dictionary<string, List<Part>> parts = new(StringComparer.Ordinal);
    private readonly List<ObjectSet> unknown = [];

    /// <summary>What a manifest brings.</summary>
    /// <param name="environment">Its environment.</param>
    /// <param name="objects">Its objects.</param>
    /// <param name="rules">The settings that it was checked with.</param>
    /// <param name="findings">What was found in its objects and the files together.</param>
    public void Add(string environment, ObjectSet objects, RuleSettings rules, IReadOnlyList<Finding> findings)
    {
        if (!parts.TryGetValue(environment, out List<Part>? known))
            parts.Add(environment, known = []);
        known.Add(new Part(objects, rules, findings));
    }

    /// <summary>Says that there is a manifest of which nothing is known; in all environments when none is named.</summary>
    public void AddUnknownManifest(string reason, string? environment = null)
    {
        var nothing = new ObjectSet([], new Unknown(reason, Origin.None));
        if (environment is null)
            unknown.Add(nothing);
        else
            Add(environment, nothing, RuleSettings.Default, []);
    }

    public IEnumerable<Diagnostic> Diagnostics(CancellationToken cancellationToken)
    {
        if (yaml.Texts.Count == 0)
            return [];
        var found = new List<Diagnostic>();
        var factory = new DiagnosticFactory(compilation, yaml.Start(yaml.Texts[0]), yaml);
        try
        {
            found.AddRange(Findings(factory, found, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            found.Add(factory.Create(CompilerRules.EvaluationFailed, $"The YAML files could not be checked: {e.GetType().Name}: {e.Message}", Origin.None));
        }

        foreach (ManifestFile file in yaml.Files.All)
        {
            found.AddRange(file.Errors.Take(1).Select(error => factory.Create(YamlRules.YamlIsUnreadable, error.Message, error.Origin)));
            found.AddRange(Faults(file).Select(fault => factory.Create(YamlRules.DirectiveIsUnreadable, fault.Message, fault.Origin)));
        }

        var severities = new YamlSeverities(settings, options.AdditionalFiles);
        var texts = yaml.Texts.ToDictionary(text => text.Path, StringComparer.Ordinal);
        return found.Select(diagnostic => WithSeverity(diagnostic, severities.Of(diagnostic.Id, texts[diagnostic.Location.GetLineSpan().Path], cancellationToken))).OfType<Diagnostic>();
    }

    private IEnumerable<Diagnostic> Findings(DiagnosticFactory factory, List<Diagnostic> refused, CancellationToken cancellationToken)
    {
        if (parts.Count == 0)
            parts[""] = [];
        var merged = new EnvironmentMerge(parts.Count);
        foreach (KeyValuePair<string, List<Part>> environment in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IEnumerable<Finding> findings = Check(environment.Value).Where(finding => yaml.Files.Holds(finding) && !yaml.Files.IsSilenced(finding));
            merged.Add(environment.Key, factory.Create(findings));
        }

        return merged.Diagnostics;

        IReadOnlyList<Finding> Check(List<Part> manifests)
        {
            if (manifests.Count == 1 && unknown.Count == 0)
                return manifests[0].Findings;
            RuleSettings rules = manifests.Count > 0 ? manifests[0].Rules : ManifestOptions.Settings(settings, null, yaml.Texts, Refuse);
            return RuleBook.Check(yaml.Files.With([.. manifests.Select(part => part.Objects), .. unknown]), rules);
        }

        void Refuse(string message) => refused.Add(factory.Create(CompilerRules.SettingIsNotRead, message, Origin.None));
    }

    private static IEnumerable<(string Message, Origin Origin)> Faults(ManifestFile file)
    {
        foreach (Directive directive in file.Directives.All)
        {
            string? fault = directive.Fault ?? (directive.Rules.FirstOrDefault(rule => !Descriptors.IsKnown(rule)) is { } other ? $"There is no rule {other}, so the comment does not silence it" : null);
            if (fault is not null)
                yield return (fault, new Origin(file.Path, directive.Line, directive.Column, directive.Line, directive.EndColumn));
        }
    }

    private static Diagnostic? WithSeverity(Diagnostic diagnostic, ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => null,
        ReportDiagnostic.Error => DiagnosticComparer.WithSeverity(diagnostic, DiagnosticSeverity.Error),
        ReportDiagnostic.Warn => DiagnosticComparer.WithSeverity(diagnostic, DiagnosticSeverity.Warning),
        ReportDiagnostic.Info => DiagnosticComparer.WithSeverity(diagnostic, DiagnosticSeverity.Info),
        ReportDiagnostic.Hidden => DiagnosticComparer.WithSeverity(diagnostic, DiagnosticSeverity.Hidden),
        _ => diagnostic,
    };

    private sealed record Part(ObjectSet Objects, RuleSettings Rules, IReadOnlyList<Finding> Findings);
}
