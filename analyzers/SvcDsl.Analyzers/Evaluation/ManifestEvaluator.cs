using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Reuse;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>Evaluates the manifest classes of one compilation, each for one environment at a time.</summary>
internal sealed class ManifestEvaluator(Compilation compilation, BoundPrograms programs)
{
    private SourceModels? models;

    /// <summary>Evaluates with nothing remembered of earlier programs.</summary>
    public static Evaluation Evaluate(Compilation compilation, IMethodSymbol define, string environment, EvaluationLimits limits, CancellationToken cancellationToken) =>
        Evaluate(new SourceModels(compilation, new()), define, environment, limits, changedStatics: null, cancellationToken);

    /// <summary>
    /// Evaluates a manifest for each of its environments. One program builds them all, so what <c>Define</c> changes in the static objects of
    /// one of them is not known in the others.
    /// </summary>
    public IReadOnlyList<Evaluation> Evaluate(INamedTypeSymbol type, IReadOnlyList<string> environments, EvaluationLimits limits, CancellationToken cancellationToken)
    {
        Evaluation[] evaluations = [.. environments.Select(environment => Evaluate(type, environment, limits, changedStatics: null, cancellationToken))];
        if (evaluations.FirstOrDefault(evaluation => evaluation.ChangedStatics is not null) is not { ChangedStatics: var reason })
            return evaluations;
        return [.. evaluations.Select(evaluation => evaluation.ChangedStatics is null ? Evaluate(type, evaluation.Environment, limits, reason, cancellationToken) : evaluation)];
    }

    private Evaluation Evaluate(INamedTypeSymbol type, string environment, EvaluationLimits limits, Unknown? changedStatics, CancellationToken cancellationToken)
    {
        models ??= programs.For(compilation);
        if (models.Compilation != compilation)
        {
            try
            {
                string name = ManifestClasses.MetadataName(type);
                if (models.Compilation.Assembly.GetTypeByMetadataName(name) is { } before && ManifestClasses.DefineMethod(before) is { } define)
                    return EvaluateAlone(models, define, environment, limits, changedStatics, cancellationToken);
            }
            catch (StaleModelsException)
            {
                // The edit was not only one of bodies that can be bound on their own.
            }

            models = programs.New(compilation);
        }

        return EvaluateAlone(models, ManifestClasses.DefineMethod(type)!, environment, limits, changedStatics, cancellationToken);
    }

    private static Evaluation EvaluateAlone(SourceModels models, IMethodSymbol define, string environment, EvaluationLimits limits, Unknown? changedStatics, CancellationToken cancellationToken) =>
        Exclusive.Run(models.Gate, () => Evaluate(models, define, environment, limits, changedStatics, cancellationToken), cancellationToken);

    private static Evaluation Evaluate(SourceModels models, IMethodSymbol define, string environment, EvaluationLimits limits, Unknown? changedStatics, CancellationToken cancellationToken)
    {
        var manifest = new Manifest(environment, limits.Objects);
        var interpreter = new Interpreter(models, manifest, limits, cancellationToken) { StaticsUnknown = changedStatics };
        interpreter.Run(define);
        if (interpreter.ChangedStatic() is { } changed)
        {
            var place = new SyntaxOrigin(changed.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), null);
            changedStatics = interpreter.StaticsUnknown ?? new Unknown("Define changes what a static member holds, and finds it changed in the next environment", place);
            manifest = new Manifest(environment, limits.Objects);
            interpreter = new Interpreter(models, manifest, limits, cancellationToken) { StaticsUnknown = changedStatics };
            interpreter.Run(define);
        }

        var rejections = new List<Rejection>(interpreter.Rejections);
        BuiltManifest? built = null;
        try
        {
            built = new BuiltManifest(manifest);
        }
        catch (ManifestException e)
        {
            rejections.Add(new Rejection(e.Message, e.Origin));
        }

        return new Evaluation(environment, built, rejections, interpreter.Unknowns) { ChangedStatics = changedStatics };
    }
}

/// <summary>What an evaluation came to.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Manifest">The objects; null when they could not be completed.</param>
/// <param name="Rejections">The calls that the DSL refused.</param>
/// <param name="Unknowns">The places where knowledge ended; empty when everything is known.</param>
internal sealed record Evaluation(string Environment, BuiltManifest? Manifest, IReadOnlyList<Rejection> Rejections, IReadOnlyList<Unknown> Unknowns)
{
    /// <summary>Why what static members hold is not known in any environment; null when Define does not change it.</summary>
    public Unknown? ChangedStatics { get; init; }

    /// <summary>Whether the program will build exactly this manifest.</summary>
    public bool IsComplete => Manifest is not null && Unknowns.Count == 0 && Rejections.Count == 0;
}
