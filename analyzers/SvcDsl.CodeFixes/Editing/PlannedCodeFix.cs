using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>A fix that knows what it would change before it is offered, so that nothing is offered that does not help.</summary>
public abstract class PlannedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => PlannedFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (FixPlan plan in await PlanAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                Solution changed = await PlanApplication.ApplyAsync(solution, [plan], context.CancellationToken).ConfigureAwait(false);
                if (await Outcome.IsBetterAsync(context.Document.Project, changed, diagnostic.Id, context.CancellationToken).ConfigureAwait(false))
                    context.RegisterCodeFix(CodeAction.Create(plan.Title, _ => Task.FromResult(changed), plan.Key), diagnostic);
            }
        }
    }

    /// <summary>What may be changed; nothing when nothing fits. It is not certain yet that it helps.</summary>
    internal async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Location place = FixPlaces.Edit(diagnostic);
        if (place.SourceTree is not { } tree || document.Project.Solution.GetDocument(tree) is not { } edited
            || await edited.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await edited.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || !root.FullSpan.Contains(place.SourceSpan))
            return [];
        SyntaxNode node = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        return await PlanAsync(new FixSite(edited, model, node, diagnostic), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What may be changed at a place.</summary>
    internal abstract Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken);
}
