using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>A piece of C# syntax as an origin, or a part of the text of a literal.</summary>
internal sealed class SyntaxOrigin(SyntaxNode node, Origin? caller, TextSpan? piece = null) : Origin
{
    private LiteralText? text;

    public SyntaxNode Node { get; } = node;

    /// <summary>The part of the node that is meant; null when it is all of it.</summary>
    public TextSpan? Piece { get; } = piece;

    public override string File => Node.SyntaxTree.FilePath.Length > 0 ? Node.SyntaxTree.FilePath : "(source)";

    public override int Line => Span.Start.Line + 1;

    public override int Column => Span.Start.Character + 1;

    public override int EndLine => Span.End.Line + 1;

    public override int EndColumn => Span.End.Character + 1;

    public override Origin? Caller => caller;

    private LinePositionSpan Span => Node.SyntaxTree.GetLineSpan(Piece ?? Node.Span).Span;

    /// <inheritdoc/>
    public override Origin Inside(Origin part)
    {
        if (Piece is not null || Node is not LiteralExpressionSyntax literal)
            return this;
        text ??= LiteralText.Of(literal.Token);
        return text.Find(part) is { } span ? new SyntaxOrigin(Node, caller, span) : this;
    }
}
