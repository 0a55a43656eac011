using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>Fixes many diagnostics at once. The batch fixer of Roslyn cannot: a fix may change another file than the diagnostic's.</summary>
internal sealed class PlannedFixAll : FixAllProvider
{
    public static readonly PlannedFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var plans = new List<FixPlan>();
        foreach (Document document in Documents(fixAllContext))
        {
            foreach (Diagnostic diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                if (await ((PlannedCodeFix)fixAllContext.CodeFixProvider).PlanAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } plan
                    && plan.Key == fixAllContext.CodeActionEquivalenceKey)
                    plans.Add(plan);
            }
        }

        return plans.Count == 0
            ? null
            : CodeAction.Create(plans[0].Title, cancellationToken => ApplyAsync(fixAllContext.Solution, plans, cancellationToken), fixAllContext.CodeActionEquivalenceKey);
    }

    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<FixPlan> plans, CancellationToken cancellationToken)
    {
        foreach (IGrouping<DocumentId, FixPlan> changed in plans.GroupBy(plan => plan.Document))
        {
            Document document = solution.GetDocument(changed.Key)!;
            SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(changed.Key, text.WithChanges(Apart(changed.Select(plan => plan.Change))));
        }

        return solution;
    }

    /// <summary>The changes that do not get in each other's way; what two diagnostics both ask for is done once.</summary>
    private static List<TextChange> Apart(IEnumerable<TextChange> changes)
    {
        var apart = new List<TextChange>();
        foreach (TextChange change in changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (apart.Count == 0 || apart[apart.Count - 1].Span.End <= change.Span.Start)
                apart.Add(change);
        }

        return apart;
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? ImmutableArray.Create(document) : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
    };
}
