using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>Evaluates a manifest class for one environment.</summary>
internal static class ManifestEvaluator
{
    public static Evaluation Evaluate(Compilation compilation, IMethodSymbol define, string environment, CancellationToken cancellationToken)
    {
        var manifest = new Manifest(environment);
        var interpreter = new Interpreter(new SourceModels(compilation), manifest, cancellationToken);
        interpreter.Run(define);

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

        return new Evaluation(environment, built, rejections, interpreter.Unknowns);
    }
}

/// <summary>What an evaluation came to.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Manifest">The objects; null when they could not be completed.</param>
/// <param name="Rejections">The calls that the DSL refused.</param>
/// <param name="Unknowns">The places where knowledge ended; empty when everything is known.</param>
internal sealed record Evaluation(string Environment, BuiltManifest? Manifest, IReadOnlyList<Rejection> Rejections, IReadOnlyList<Unknown> Unknowns)
{
    /// <summary>Whether the program will build exactly this manifest.</summary>
    public bool IsComplete => Manifest is not null && Unknowns.Count == 0 && Rejections.Count == 0;
}
