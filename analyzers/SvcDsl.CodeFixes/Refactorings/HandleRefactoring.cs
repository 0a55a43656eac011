using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes.Refactorings;

/// <summary>Writes a handle instead of a value that stands for the same; only where the project then says the same.</summary>
public abstract class HandleRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        CancellationToken cancellationToken = context.CancellationToken;
        Project project = context.Document.Project;
        if (await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || CallAt(root, context.Span, model) is not { } call || Place(call) is not { } place
            || await EvaluatedProject.OfAsync(project, cancellationToken).ConfigureAwait(false) is not { } before)
            return;

        foreach (string handle in Handles.InScope(model, call.Syntax.ArgumentList.SpanStart, HandleType, cancellationToken))
        {
            var plan = new FixPlan(Key, Key, [new DocumentChange(context.Document.Id, new TextChange(place, handle))]);
            Solution changed = await PlanApplication.ApplyAsync(project.Solution, [plan], cancellationToken).ConfigureAwait(false);
            if (await Outcome.CompilesAsync(project, changed.GetProject(project.Id)!, cancellationToken).ConfigureAwait(false)
                && await EvaluatedProject.OfAsync(changed.GetProject(project.Id)!, cancellationToken).ConfigureAwait(false) is { } after
                && Title(call, handle, before, after) is { } title)
                context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(changed), Key));
        }
    }

    /// <summary>The kind of edit.</summary>
    internal abstract string Key { get; }

    /// <summary>The type of the DSL whose objects are the handles.</summary>
    internal abstract string HandleType { get; }

    /// <summary>The piece of a call that a handle could stand for; null when there is none.</summary>
    internal abstract TextSpan? Place(DslCall call);

    /// <summary>What the user reads; null when the handle does not stand for the same.</summary>
    internal abstract string? Title(DslCall call, string handle, EvaluatedProject before, EvaluatedProject after);

    /// <summary>The innermost call of the DSL in whose name or arguments the caret stands.</summary>
    private static DslCall? CallAt(SyntaxNode root, TextSpan span, SemanticModel model) => root.FindToken(span.Start).Parent?
        .AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>()
        .Select(invocation => DslCall.Of(invocation, model))
        .FirstOrDefault(call => call is not null && TextSpan.FromBounds(call.Name.SpanStart, call.Syntax.Span.End).Contains(span));
}
