using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SvcDsl.Analyzers.Evaluation.Reuse;

/// <summary>
/// A program of which only bodies of methods were edited: the other files are as they were bound before the edit, and the code of the
/// edited files is bound as if it stood in the program of that time. So all symbols belong to one compilation.
/// </summary>
internal sealed class EditedModels(SourceModels before, IReadOnlyDictionary<SyntaxTree, SyntaxTree> edits) : SourceModels(before.Compilation, before.Dsl)
{
    private readonly Dictionary<SyntaxNode, IOperation?> bound = [];

    public override object Gate => before.Gate;

    public override IOperation? Operation(SyntaxNode node, CancellationToken cancellationToken)
    {
        if (!edits.TryGetValue(node.SyntaxTree, out SyntaxTree? edited))
            return edits.Values.Contains(node.SyntaxTree) ? throw new StaleModelsException() : before.Operation(node, cancellationToken);
        if (!bound.TryGetValue(node, out IOperation? operation))
            bound[node] = operation = Bind(node, DeclarationSkeleton.Counterpart(node, edited), cancellationToken) ?? throw new StaleModelsException();
        return operation;
    }

    public override SyntaxNode? Current(SyntaxNode? declaration) =>
        declaration is not null && edits.TryGetValue(declaration.SyntaxTree, out SyntaxTree? edited) ? DeclarationSkeleton.Counterpart(declaration, edited) : declaration;

    public override SemanticModel Model(SyntaxTree tree) => before.Model(tree);

    /// <summary>The operation of a piece of an edited file, in the place of the piece of code that it stands for; null when it cannot be bound on its own.</summary>
    private IOperation? Bind(SyntaxNode old, SyntaxNode? now, CancellationToken cancellationToken)
    {
        SemanticModel model = Model(old.SyntaxTree);
        SemanticModel? inside = null;
        SyntaxNode? code = now;
        switch (old, now)
        {
            case (MethodDeclarationSyntax { Body: { } body }, MethodDeclarationSyntax { Body: { } newBody } method):
                model.TryGetSpeculativeSemanticModelForMethodBody(body.OpenBraceToken.SpanStart, method, out inside);
                code = newBody;
                break;
            case (MethodDeclarationSyntax { ExpressionBody: { } arrow }, MethodDeclarationSyntax { ExpressionBody: { } newArrow }):
                model.TryGetSpeculativeSemanticModel(arrow.Expression.SpanStart, newArrow, out inside);
                code = newArrow;
                break;
            case (AccessorDeclarationSyntax { Body: { } body }, AccessorDeclarationSyntax { Body: { } newBody } accessor):
                model.TryGetSpeculativeSemanticModelForMethodBody(body.OpenBraceToken.SpanStart, accessor, out inside);
                code = newBody;
                break;
            case (AccessorDeclarationSyntax { ExpressionBody: { } arrow }, AccessorDeclarationSyntax { ExpressionBody: { } newArrow }):
                model.TryGetSpeculativeSemanticModel(arrow.Expression.SpanStart, newArrow, out inside);
                code = newArrow;
                break;
            case (ArrowExpressionClauseSyntax arrow, ArrowExpressionClauseSyntax newArrow):
                model.TryGetSpeculativeSemanticModel(arrow.Expression.SpanStart, newArrow, out inside);
                break;
            case (EqualsValueClauseSyntax initializer, EqualsValueClauseSyntax newInitializer):
                model.TryGetSpeculativeSemanticModel(initializer.Value.SpanStart, newInitializer, out inside);
                break;
        }

        return inside?.GetOperation(code!, cancellationToken);
    }
}
