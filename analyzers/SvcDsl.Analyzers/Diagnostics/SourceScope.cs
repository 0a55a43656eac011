using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>The source in which diagnostics can be shown.</summary>
internal sealed class SourceScope(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, bool> generated = [];

    /// <summary>The place of an origin in the files of the compilation; null when it lies elsewhere.</summary>
    public Location? Find(Origin origin) =>
        origin is SyntaxOrigin { Node: var node } && compilation.ContainsSyntaxTree(node.SyntaxTree) ? Of(node) : null;

    /// <summary>Whether the compiler lets a diagnostic through: it drops what lies in generated code.</summary>
    public bool CanReport(Location place)
    {
        if (place.SourceTree is not { } tree)
            return false;
        if (!generated.TryGetValue(tree, out bool isGenerated))
            generated[tree] = isGenerated = GeneratedCode.IsGenerated(tree, compilation.Options.SyntaxTreeOptionsProvider);
        return !isGenerated && !GeneratedCode.IsMarked(tree, place.SourceSpan);
    }

    /// <summary>In a chain of calls the last call is meant, not the whole chain in front of it.</summary>
    private static Location Of(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } invocation
            ? Location.Create(node.SyntaxTree, TextSpan.FromBounds(name.SpanStart, invocation.Span.End))
            : node.GetLocation();
}
