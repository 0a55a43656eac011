using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Diagnostics;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Reuse;
using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl.Analyzers;

/// <summary>
/// All manifests of a compilation, evaluated once. Each file asks for its own diagnostics: only so do they appear while one types, and
/// in files that were not edited.
/// </summary>
internal sealed class ManifestProgram(Compilation compilation, AnalyzerConfigOptionsProvider options)
{
    private readonly object gate = new();
    private readonly ManifestEvaluator evaluator = new(compilation, BoundPrograms.OfAnalyzers);
    private ILookup<SyntaxTree, Diagnostic>? diagnostics;

    /// <summary>The diagnostics in one file.</summary>
    /// <remarks>Not a Lazy: that would hand out a cancelled first attempt for as long as the compilation lives.</remarks>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        ILookup<SyntaxTree, Diagnostic> all = Exclusive.Run(
            gate,
            () => diagnostics ??= Analyze(cancellationToken).ToLookup(diagnostic => diagnostic.Location.SourceTree!),
            cancellationToken);
        return all[tree];
    }

    private List<Diagnostic> Analyze(CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        foreach (INamedTypeSymbol type in ManifestClasses.Find(compilation, cancellationToken))
        {
            var factory = new DiagnosticFactory(compilation, type);
            if (ManifestClasses.Fault(type, cancellationToken) is { } fault)
            {
                found.Add(factory.Create(CompilerRules.ManifestClassIsUnusable, fault, Origin.None));
                continue;
            }

            try
            {
                Analyze(type, factory, found, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One manifest that trips over a mistake of ours must not take the others, or other analyzers, with it.
                found.Add(factory.Create(CompilerRules.EvaluationFailed, $"The manifest '{type.Name}' could not be evaluated: {e.GetType().Name}: {e.Message}", Origin.None));
            }
        }

        return found;
    }

    private void Analyze(INamedTypeSymbol type, DiagnosticFactory factory, List<Diagnostic> found, CancellationToken cancellationToken)
    {
        SyntaxTree tree = ManifestClasses.DefineMethod(type)!.DeclaringSyntaxReferences[0].SyntaxTree;
        RuleSettings settings = ManifestOptions.Settings(options, tree, Refuse);
        EvaluationLimits limits = ManifestOptions.Limits(options, tree, Refuse);
        IReadOnlyList<string> environments = ManifestOptions.Environments(options);
        var merged = new Dictionary<Diagnostic, List<string>>(DiagnosticComparer.Instance);
        foreach (Evaluation.Evaluation evaluation in evaluator.Evaluate(type, environments.Count > 0 ? environments : [ManifestDefinition.DefaultEnvironment], limits, cancellationToken))
        {
            foreach (Diagnostic diagnostic in Report(evaluation, settings, factory, cancellationToken).Distinct(DiagnosticComparer.Instance))
            {
                if (!merged.TryGetValue(diagnostic, out List<string>? holdsIn))
                    merged[diagnostic] = holdsIn = [];
                holdsIn.Add(evaluation.Environment);
            }
        }

        void Refuse(string message) => found.Add(factory.Create(CompilerRules.SettingIsNotRead, message, Origin.None));

        found.AddRange(merged.Select(pair => pair.Value.Count >= environments.Count ? pair.Key : DiagnosticComparer.WithSuffix(pair.Key, $" (in environment {string.Join(", ", pair.Value)})")));
    }

    private static IEnumerable<Diagnostic> Report(Evaluation.Evaluation evaluation, RuleSettings settings, DiagnosticFactory factory, CancellationToken cancellationToken)
    {
        foreach (Rejection rejection in evaluation.Rejections)
            yield return factory.Create(CompilerRules.CallIsRefused, rejection.Message, rejection.Origin);
        // A call that is refused is reported already, and what depends on it is the least of the reader's worries.
        if (evaluation.Rejections.Count == 0 && evaluation.Unknowns.FirstOrDefault() is { } unknown)
            yield return factory.CreateExactly(CompilerRules.ManifestIsNotEvaluated, $"What depends on this is checked only by the build: {unknown.Reason}", unknown.Origin);
        foreach (Diagnostic diagnostic in factory.Create(evaluation.Manifest?.Check(settings) ?? []))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return diagnostic;
        }
    }
}
