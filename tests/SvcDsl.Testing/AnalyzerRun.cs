using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Testing;

/// <summary>Runs the analyzer as a build and as an editor does. The tests of this harness run a bad one in its place.</summary>
internal static class AnalyzerRun
{
    private const string EvaluationFailed = "SVC9019";

    public static async Task<ImmutableArray<Diagnostic>> AllAsync(Compilation compilation, TestOptions options, CancellationToken cancellationToken = default, DiagnosticAnalyzer? analyzer = null)
    {
        (CompilationWithAnalyzers analysis, List<string> exceptions) = Start(compilation, options, analyzer);
        AnalysisResult result = await analysis.GetAnalysisResultAsync(cancellationToken);
        VerifyHealth(exceptions, result.GetAllDiagnostics());

        // A diagnostic that is not local to the file that was asked for is never shown while one types.
        ImmutableArray<Diagnostic> foreign = [.. result.CompilationDiagnostics.Values.SelectMany(diagnostics => diagnostics)];
        return foreign.IsEmpty ? result.GetAllDiagnostics() : throw new VerificationException("Not local to a file:\n" + AnnotatedSource.Of(foreign));
    }

    public static async Task<ImmutableArray<Diagnostic>> LiveAsync(Compilation compilation, SyntaxTree tree, TestOptions options, DiagnosticAnalyzer? analyzer = null)
    {
        (CompilationWithAnalyzers analysis, List<string> exceptions) = Start(compilation, options, analyzer);
        ImmutableArray<Diagnostic> live = await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None);
        VerifyHealth(exceptions, live);
        return live;
    }

    /// <summary>What an editor is told of a file that is no C#.</summary>
    public static async Task<ImmutableArray<Diagnostic>> LiveAsync(Compilation compilation, AdditionalText file, TestOptions options, DiagnosticAnalyzer? analyzer = null)
    {
        (CompilationWithAnalyzers analysis, List<string> exceptions) = Start(compilation, options, analyzer);
        AnalysisResult result = await analysis.GetAnalysisResultAsync(file, CancellationToken.None);
        VerifyHealth(exceptions, result.GetAllDiagnostics());
        return [.. result.AdditionalFileDiagnostics.Values.SelectMany(byAnalyzer => byAnalyzer.Values).SelectMany(diagnostics => diagnostics)];
    }

    private static (CompilationWithAnalyzers Analysis, List<string> Exceptions) Start(Compilation compilation, TestOptions options, DiagnosticAnalyzer? analyzer)
    {
        var exceptions = new List<string>();
        var settings = new CompilationWithAnalyzersOptions(
            options.ForAnalyzers(),
            (exception, _, _) => exceptions.Add(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return (compilation.WithAnalyzers([analyzer ?? new ManifestAnalyzer()], settings), exceptions);
    }

    private static void VerifyHealth(List<string> exceptions, ImmutableArray<Diagnostic> diagnostics)
    {
        if (exceptions.Count > 0)
            throw new VerificationException("The analyzer throws:\n" + string.Join("\n", exceptions));
        if (diagnostics.Where(diagnostic => diagnostic.Id is "AD0001" or EvaluationFailed).ToList() is { Count: > 0 } failures)
            throw new VerificationException("The evaluation has failed:\n" + AnnotatedSource.Of(failures));
    }
}
