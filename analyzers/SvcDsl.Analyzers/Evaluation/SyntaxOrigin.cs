using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>A piece of C# syntax as an origin.</summary>
internal sealed class SyntaxOrigin(SyntaxNode node, Origin? caller) : Origin
{
    public SyntaxNode Node { get; } = node;

    public override string File => Node.SyntaxTree.FilePath.Length > 0 ? Node.SyntaxTree.FilePath : "(source)";

    public override int Line => Span.Start.Line + 1;

    public override int Column => Span.Start.Character + 1;

    public override int EndLine => Span.End.Line + 1;

    public override int EndColumn => Span.End.Character + 1;

    public override Origin? Caller => caller;

    private LinePositionSpan Span => Node.SyntaxTree.GetLineSpan(Node.Span).Span;
}
