using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes.Refactorings;

/// <summary>What the manifests of a project come to, in each environment.</summary>
internal sealed class EvaluatedProject
{
    private static readonly ConditionalWeakTable<Compilation, EvaluatedProject> Known = new();

    private EvaluatedProject(IReadOnlyList<(BuiltManifest Manifest, RuleSettings Settings)> manifests) => Manifests = manifests;

    public IReadOnlyList<(BuiltManifest Manifest, RuleSettings Settings)> Manifests { get; }

    /// <summary>Null when not everything is known: then nobody can say that a change is none.</summary>
    public static async Task<EvaluatedProject?> OfAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return null;
        if (Known.TryGetValue(compilation, out EvaluatedProject? known))
            return known;
        return Evaluate(compilation, project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellationToken) is { } evaluated ? Known.GetValue(compilation, _ => evaluated) : null;
    }

    public bool WritesTheSameAs(EvaluatedProject other) =>
        Manifests.Select(item => item.Manifest.ToYaml()).SequenceEqual(other.Manifests.Select(item => item.Manifest.ToYaml()), StringComparer.Ordinal);

    private static EvaluatedProject? Evaluate(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var manifests = new List<(BuiltManifest, RuleSettings)>();
        IReadOnlyList<string> environments = ManifestOptions.Environments(options);
        foreach (INamedTypeSymbol type in ManifestClasses.Find(compilation, cancellationToken))
        {
            if (ManifestClasses.DefineMethod(type) is not { } define)
                return null;
            SyntaxTree tree = define.DeclaringSyntaxReferences[0].SyntaxTree;
            foreach (string environment in environments.Count > 0 ? environments : [ManifestDefinition.DefaultEnvironment])
            {
                Evaluation evaluation = ManifestEvaluator.Evaluate(compilation, define, environment, ManifestOptions.Limits(options, tree), cancellationToken);
                if (!evaluation.IsComplete)
                    return null;
                manifests.Add((evaluation.Manifest!, ManifestOptions.Settings(options, tree, [])));
            }
        }

        return new EvaluatedProject(manifests);
    }
}
