using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Testing;

/// <summary>Applies a fix until it has nothing more to offer, and once to everything; both must come to the same, compiling files.</summary>
internal sealed class FixTest(CodeFixProvider fixer, params string[] before)
{
    private const int MaxFixes = 20;

    /// <summary>The title of the first offer; null when it is of no interest.</summary>
    public string? Title { get; init; }

    /// <summary>The kind of edit to choose; null for that of the first offer.</summary>
    public string? Key { get; init; }

    /// <summary>The entries of <c>.editorconfig</c>, and <c>build_property.…</c> for those of the project file.</summary>
    public Dictionary<string, string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>The additional files by their paths.</summary>
    public Dictionary<string, string> Yaml { get; } = new(StringComparer.Ordinal);

    public async Task VerifyAsync(params string[] after)
    {
        Solution start = TestWorkspace.Create(before, Options, Yaml);
        IReadOnlyList<Diagnostic> reported = await FixableAsync(start);
        IReadOnlyList<CodeAction> offers = reported.Count == 0 ? throw new VerificationException("Nothing is reported.") : await OffersAsync(start, reported);
        if (Title is not null && offers.FirstOrDefault()?.Title != Title)
            throw new VerificationException($"The first offer is: {offers.FirstOrDefault()?.Title ?? "(none)"}");
        if (offers.Count == 0 && !after.SequenceEqual(before))
            throw new VerificationException("No fix is offered for:\n" + AnnotatedSource.Of(reported));

        await VerifyTextAsync(await FixOneByOneAsync(start), after, "One by one");
        if (offers.Count == 0)
            return;
        foreach (FixAllScope scope in (FixAllScope[])[FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution])
        {
            if (scope != FixAllScope.Document || reported.Select(diagnostic => diagnostic.Location.SourceTree).Distinct().Count() == 1)
                await VerifyTextAsync(await FixAllAsync(start, scope, offers[0].EquivalenceKey, reported), after, $"All in the {scope}");
        }
    }

    private async Task<Solution> FixOneByOneAsync(Solution solution)
    {
        for (int i = 0; i < MaxFixes; i++)
        {
            IReadOnlyList<CodeAction> offers = await OffersAsync(solution, await FixableAsync(solution));
            if (offers.Count == 0)
                return solution;
            solution = await ApplyAsync(offers[0]);
        }

        throw new VerificationException($"After {MaxFixes} fixes there is still something to fix.");
    }

    private async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope, string? key, IReadOnlyList<Diagnostic> reported)
    {
        Document document = solution.GetDocument(reported[0].Location.SourceTree)!;
        FixAllProvider provider = fixer.GetFixAllProvider() ?? throw new VerificationException("There is no FixAllProvider.");
        var diagnostics = new KnownDiagnostics(reported);
        FixAllContext context = scope == FixAllScope.Document
            ? new FixAllContext(document, fixer, scope, key!, fixer.FixableDiagnosticIds, diagnostics, CancellationToken.None)
            : new FixAllContext(document.Project, fixer, scope, key!, fixer.FixableDiagnosticIds, diagnostics, CancellationToken.None);
        return await ApplyAsync(await provider.GetFixAsync(context) ?? throw new VerificationException($"Nothing is fixed in the {scope}."));
    }

    private async Task<IReadOnlyList<CodeAction>> OffersAsync(Solution solution, IReadOnlyList<Diagnostic> reported)
    {
        var offers = new List<CodeAction>();
        foreach (Diagnostic diagnostic in reported)
        {
            Document document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        }

        if (offers.Any(offer => offer.EquivalenceKey is null))
            throw new VerificationException("An offer has no equivalence key.");
        return Key is null ? offers : [.. offers.Where(offer => offer.EquivalenceKey == Key)];
    }

    private async Task<IReadOnlyList<Diagnostic>> FixableAsync(Solution solution)
    {
        Compilation compilation = (await solution.Projects.Single().GetCompilationAsync())!;
        TestCompilation.VerifyCompiles(compilation, "The source");
        ImmutableArray<Diagnostic> all = await AnalyzerRun.AllAsync(compilation, new TestOptions(Options, [.. Yaml.Select(file => new TestText(file.Key, file.Value))]));
        return [.. all.Where(diagnostic => diagnostic.Location.IsInSource && fixer.FixableDiagnosticIds.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task VerifyTextAsync(Solution solution, string[] after, string how)
    {
        Document[] documents = [.. solution.Projects.Single().Documents];
        for (int i = 0; i < documents.Length; i++)
        {
            string text = (await documents[i].GetTextAsync()).ToString();
            if (text != after[i])
                throw new VerificationException($"{how}, {documents[i].Name} is:\n{text}\nExpected:\n{after[i]}");
        }

        TestCompilation.VerifyCompiles((await solution.Projects.Single().GetCompilationAsync())!, "The fixed source");
    }

    private sealed class KnownDiagnostics(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
