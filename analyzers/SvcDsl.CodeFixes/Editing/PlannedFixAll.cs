using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>Fixes many diagnostics at once. The batch fixer of Roslyn cannot: a fix may change another file than the diagnostic's.</summary>
internal sealed class PlannedFixAll : FixAllProvider
{
    public static readonly PlannedFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        CancellationToken cancellationToken = fixAllContext.CancellationToken;
        var fixer = (PlannedCodeFix)fixAllContext.CodeFixProvider;
        Solution solution = fixAllContext.Solution;
        string? title = null;
        foreach (Project project in Projects(fixAllContext))
        {
            var plans = new List<(FixPlan Plan, string Id)>();
            foreach (Document document in fixAllContext.Scope == FixAllScope.Document ? [fixAllContext.Document!] : project.Documents)
            {
                foreach (Diagnostic diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                {
                    IReadOnlyList<FixPlan> offered = await fixer.PlanAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
                    plans.AddRange(offered.Where(plan => plan.Key == fixAllContext.CodeActionEquivalenceKey).Select(plan => (plan, diagnostic.Id)));
                }
            }

            IReadOnlyList<FixPlan> helpful = await HelpfulAsync(project, plans, cancellationToken).ConfigureAwait(false);
            title ??= helpful.FirstOrDefault()?.Title;
            solution = await PlanApplication.ApplyAsync(solution, helpful, cancellationToken).ConfigureAwait(false);
        }

        return title is null ? null : CodeAction.Create(title, _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>All plans, when together they help. Otherwise one after the other, as far as each helps on top of those before it.</summary>
    private static async Task<IReadOnlyList<FixPlan>> HelpfulAsync(Project project, List<(FixPlan Plan, string Id)> plans, CancellationToken cancellationToken)
    {
        if (plans.Count == 0 || await IsBetterAsync(project, [.. plans.Select(item => item.Plan)], plans[0].Id, cancellationToken).ConfigureAwait(false))
            return [.. plans.Select(item => item.Plan)];

        var helpful = new List<FixPlan>();
        foreach ((FixPlan plan, string id) in plans)
        {
            if (await IsBetterAsync(project, [.. helpful, plan], id, cancellationToken).ConfigureAwait(false))
                helpful.Add(plan);
        }

        return helpful;
    }

    private static async Task<bool> IsBetterAsync(Project project, IReadOnlyList<FixPlan> plans, string id, CancellationToken cancellationToken)
    {
        Solution changed = await PlanApplication.ApplyAsync(project.Solution, plans, cancellationToken).ConfigureAwait(false);
        return await Outcome.IsBetterAsync(project, changed, id, cancellationToken).ConfigureAwait(false);
    }

    private static ImmutableArray<Project> Projects(FixAllContext context) => context.Scope == FixAllScope.Solution
        ? [.. context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp)]
        : [context.Project];
}
