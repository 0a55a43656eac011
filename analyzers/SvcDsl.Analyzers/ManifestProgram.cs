using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Diagnostics;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Reuse;
using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Analyzers;

/// <summary>
/// All manifests of a compilation, evaluated once, and the YAML files of the project. Each file asks for its own diagnostics: only so do
/// they appear while one types, and in files that were not edited.
/// </summary>
/// <remarks>
/// The objects of a manifest are checked together with the YAML files. The files are checked together with all manifests, because what one of
/// them brings is there for the files; so of a project with several manifests a finding in YAML is said once.
/// </remarks>
internal sealed class ManifestProgram(Compilation compilation, AnalyzerOptions options)
{
    private readonly object gate = new();
    private readonly ManifestEvaluator evaluator = new(compilation, BoundPrograms.OfAnalyzers);
    private readonly AnalyzerConfigOptionsProvider settings = options.AnalyzerConfigOptionsProvider;
    private ILookup<object, Diagnostic>? diagnostics;

    /// <summary>The diagnostics in one file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken) => All(cancellationToken)[tree];

    /// <summary>The diagnostics in one additional file.</summary>
    public IEnumerable<Diagnostic> In(AdditionalText file, CancellationToken cancellationToken) =>
        ManifestFile.IsYaml(file.Path) ? All(cancellationToken)[file.Path] : [];

    /// <summary>All diagnostics, by the syntax tree or the path that they lie in.</summary>
    /// <remarks>Not a Lazy: that would hand out a cancelled first attempt for as long as the compilation lives.</remarks>
    private ILookup<object, Diagnostic> All(CancellationToken cancellationToken) => Exclusive.Run(
        gate,
        () => diagnostics ??= Analyze(cancellationToken).ToLookup(diagnostic => (object?)diagnostic.Location.SourceTree ?? diagnostic.Location.GetLineSpan().Path),
        cancellationToken);

    private List<Diagnostic> Analyze(CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        var yaml = ProjectYaml.Of(options.AdditionalFiles, compilation, settings, cancellationToken);
        var reports = new YamlReports(compilation, options, yaml);
        foreach (INamedTypeSymbol type in ManifestClasses.Find(compilation, cancellationToken))
        {
            var factory = new DiagnosticFactory(compilation, type, yaml);
            if (ManifestClasses.Fault(type, cancellationToken) is { } fault)
            {
                found.Add(factory.Create(CompilerRules.ManifestClassIsUnusable, fault, Origin.None));
                reports.AddUnknownManifest($"the manifest '{type.Name}' cannot be built");
                continue;
            }

            try
            {
                Analyze(type, factory, yaml, reports, found, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One manifest that trips over a mistake of ours must not take the others, or other analyzers, with it.
                found.Add(factory.Create(CompilerRules.EvaluationFailed, $"The manifest '{type.Name}' could not be evaluated: {e.GetType().Name}: {e.Message}", Origin.None));
                reports.AddUnknownManifest($"the manifest '{type.Name}' could not be evaluated");
            }
        }

        found.AddRange(reports.Diagnostics(cancellationToken));
        return found;
    }

    private void Analyze(INamedTypeSymbol type, DiagnosticFactory factory, ProjectYaml yaml, YamlReports reports, List<Diagnostic> found, CancellationToken cancellationToken)
    {
        SyntaxTree tree = ManifestClasses.DefineMethod(type)!.DeclaringSyntaxReferences[0].SyntaxTree;
        RuleSettings rules = ManifestOptions.Settings(settings, tree, yaml.Texts, Refuse);
        EvaluationLimits limits = ManifestOptions.Limits(settings, tree, Refuse);
        IReadOnlyList<string> environments = ManifestOptions.EnvironmentsOrDefault(settings);
        var merged = new EnvironmentMerge(environments.Count);
        foreach (Evaluation.Evaluation evaluation in evaluator.Evaluate(type, environments, limits, cancellationToken))
            merged.Add(evaluation.Environment, Report(evaluation, rules, factory, yaml, reports, cancellationToken));
        found.AddRange(merged.Diagnostics);

        void Refuse(string message) => found.Add(factory.Create(CompilerRules.SettingIsNotRead, message, Origin.None));
    }

    private static IEnumerable<Diagnostic> Report(Evaluation.Evaluation evaluation, RuleSettings rules, DiagnosticFactory factory, ProjectYaml yaml, YamlReports reports, CancellationToken cancellationToken)
    {
        foreach (Rejection rejection in evaluation.Rejections)
            yield return factory.Create(CompilerRules.CallIsRefused, rejection.Message, rejection.Origin);
        // A call that is refused is reported already, and what depends on it is the least of the reader's worries.
        if (evaluation.Rejections.Count == 0 && evaluation.Unknowns.FirstOrDefault() is { } unknown)
            yield return factory.CreateExactly(CompilerRules.ManifestIsNotEvaluated, $"What depends on this is checked only by the build: {unknown.Reason}", unknown.Origin);
        if (evaluation.Manifest is not { } manifest)
        {
            reports.AddUnknownManifest("a manifest cannot be built", evaluation.Environment);
            yield break;
        }

        ObjectSet objects = manifest.Objects;
        IReadOnlyList<Finding> findings = RuleBook.Check(yaml.Files.With([objects]), rules);
        reports.Add(evaluation.Environment, objects, rules, findings);
        foreach (Diagnostic diagnostic in factory.Create(findings.Where(finding => !yaml.Files.Holds(finding))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return diagnostic;
        }
    }
}
