using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Analyzers.Evaluation.Reuse;
using SvcDsl.Rules;

namespace SvcDsl.Analyzers.Generation;

/// <summary>Evaluates a manifest class and keeps what its generated part depends on.</summary>
internal static class ManifestSpecBuilder
{
    private const string RouterType = "SvcDsl.Router.ManifestRunner";

    /// <summary>The specs; null when the class cannot be a manifest, which the analyzer says.</summary>
    public static (ManifestSpec Members, PreviewSpec Preview)? Build(string metadataName, Compilation compilation, AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        if (compilation.Assembly.GetTypeByMetadataName(metadataName) is not { } type
            || ManifestClasses.Fault(type, cancellationToken) is not null
            || ManifestClasses.DefineMethod(type) is not { } define)
            return null;

        IReadOnlyList<string> environments = ManifestOptions.Environments(options);
        SyntaxTree tree = define.DeclaringSyntaxReferences[0].SyntaxTree;
        var yaml = ProjectYaml.Of(files, compilation, options, cancellationToken);
        RuleSettings settings = ManifestOptions.Settings(options, tree, yaml.Texts);
        IReadOnlyList<Evaluation.Evaluation> evaluations = Evaluate(type, compilation, environments, ManifestOptions.Limits(options, tree), cancellationToken);
        string fullName = metadataName.Replace('+', '.');
        var members = new ManifestSpec(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            new(Enclosing(type).Reverse()),
            fullName,
            Enclosing(type, item => item.DeclaredAccessibility).All(accessibility => accessibility == Accessibility.Public) ? "public" : "internal",
            ManifestClasses.NameOf(type),
            new(environments),
            settings.NodePorts.ToString(),
            settings.Target.ToString(),
            compilation.GetTypeByMetadataName(RouterType) is not null,
            new(ServiceSpecs.Of(evaluations.Select(evaluation => evaluation.Manifest?.Objects).OfType<Views.ObjectSet>())),
            new(evaluations.SelectMany(evaluation => Findings(evaluation, yaml, settings)).Distinct(StringComparer.Ordinal)));
        return (members, new PreviewSpec(fullName, Preview.Of(evaluations)));
    }

    private static IReadOnlyList<Evaluation.Evaluation> Evaluate(INamedTypeSymbol type, Compilation compilation, IReadOnlyList<string> environments, EvaluationLimits limits, CancellationToken cancellationToken)
    {
        var evaluator = new ManifestEvaluator(compilation, BoundPrograms.OfGenerators);
        try
        {
            return evaluator.Evaluate(type, environments.Count > 0 ? environments : [ManifestDefinition.DefaultEnvironment], limits, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The analyzer reports it. Build and RunAsync do not depend on it and must not vanish.
            return [];
        }
    }

    /// <summary>What is found in the manifest and in the YAML files: the analyzer reports both.</summary>
    private static IEnumerable<string> Findings(Evaluation.Evaluation evaluation, ProjectYaml yaml, RuleSettings settings) =>
        evaluation.Manifest is { } manifest
            ? RuleBook.Check(yaml.Files.With([manifest.Objects]), settings).Select(finding => FindingKey.Of(finding, evaluation.Environment))
            : [];

    private static IEnumerable<string> Enclosing(INamedTypeSymbol type) => Enclosing(type, item => item.Name);

    private static IEnumerable<T> Enclosing<T>(INamedTypeSymbol type, Func<INamedTypeSymbol, T> select)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            yield return select(current);
    }
}
