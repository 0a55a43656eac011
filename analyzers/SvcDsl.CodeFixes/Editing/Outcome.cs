using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>What would come of a change: it is made on a copy of the project, and the manifests are evaluated there.</summary>
internal static class Outcome
{
    // The same project is asked about for every fix of every diagnostic.
    private static readonly ConditionalWeakTable<Compilation, KnownFindings> Known = new();

    /// <summary>Whether a change takes findings of a rule away, brings no finding of any rule, and still compiles.</summary>
    public static async Task<bool> IsBetterAsync(Project before, Solution changed, string id, CancellationToken cancellationToken)
    {
        Project after = changed.GetProject(before.Id)!;
        Dictionary<string, int> countsBefore = Counts(await FindingsAsync(before, cancellationToken).ConfigureAwait(false));
        Dictionary<string, int> countsAfter = Counts(await FindingsAsync(after, cancellationToken).ConfigureAwait(false));
        return Count(countsAfter, id) < Count(countsBefore, id)
            && countsAfter.All(pair => pair.Value <= Count(countsBefore, pair.Key))
            && await CompilesAsync(before, after, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the rules find in a project.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return [];
        ImmutableArray<AdditionalText> files = project.AnalyzerOptions.AdditionalFiles;
        if (!Known.TryGetValue(compilation, out KnownFindings? known) || !known.Files.SequenceEqual(files))
        {
            IReadOnlyList<Diagnostic> findings = await compilation.WithAnalyzers([new ManifestAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
            known = new KnownFindings(files, findings);
            Known.Remove(compilation);
            known = Known.GetValue(compilation, _ => known);
        }

        return known.Findings;
    }

    /// <summary>Whether no file that is changed has more errors than before.</summary>
    public static async Task<bool> CompilesAsync(Project before, Project after, CancellationToken cancellationToken)
    {
        foreach (DocumentId id in after.GetChanges(before).GetChangedDocuments())
        {
            int errors = await ErrorsAsync(after.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (errors > 0 && errors > await ErrorsAsync(before.GetDocument(id)!, cancellationToken).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ?? 0;
    }

    private static Dictionary<string, int> Counts(IEnumerable<Diagnostic> findings) =>
        findings.GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>The compilation stays the same when only a file beside it is edited.</summary>
    private sealed record KnownFindings(ImmutableArray<AdditionalText> Files, IReadOnlyList<Diagnostic> Findings);

    private static int Count(Dictionary<string, int> counts, string id) => counts.TryGetValue(id, out int count) ? count : 0;
}
