using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>A fix that knows what it would change before it is offered, so that nothing is offered that changes nothing.</summary>
public abstract class PlannedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => PlannedFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await PlanAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } plan)
                continue;
            Solution solution = context.Document.Project.Solution;
            context.RegisterCodeFix(
                CodeAction.Create(plan.Title, cancellationToken => PlannedFixAll.ApplyAsync(solution, [plan], cancellationToken), plan.Key),
                diagnostic);
        }
    }

    /// <summary>What to change; null when nothing fits.</summary>
    internal async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return null;
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return await PlanAsync(new FixSite(document, model, node, diagnostic), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What to change at a place; null when nothing fits.</summary>
    internal abstract Task<FixPlan?> PlanAsync(FixSite site, CancellationToken cancellationToken);
}
