using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>The places at which diagnostics are shown.</summary>
internal static class Locations
{
    /// <summary>The place of an origin in the files of a compilation; null when it lies elsewhere.</summary>
    public static Location? Of(Origin origin, Compilation compilation) =>
        origin is SyntaxOrigin { Node: var node } && compilation.ContainsSyntaxTree(node.SyntaxTree) ? Of(node) : null;

    /// <summary>In a chain of calls the last call is meant, not the whole chain in front of it.</summary>
    private static Location Of(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } invocation
            ? Location.Create(node.SyntaxTree, TextSpan.FromBounds(name.SpanStart, invocation.Span.End))
            : node.GetLocation();
}
