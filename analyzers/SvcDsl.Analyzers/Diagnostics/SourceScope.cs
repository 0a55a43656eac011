using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>The source in which diagnostics can be shown: the files of the compilation, and the YAML files beside them.</summary>
internal sealed class SourceScope(Compilation compilation, ProjectYaml yaml)
{
    private readonly Dictionary<SyntaxTree, bool> generated = [];

    /// <summary>The place of an origin in these files; null when it lies elsewhere.</summary>
    public Location? Find(Origin origin)
    {
        if (origin is not SyntaxOrigin syntax)
            return yaml.Find(origin);
        return compilation.ContainsSyntaxTree(syntax.Node.SyntaxTree) ? Of(syntax) : null;
    }

    /// <summary>Whether the compiler lets a diagnostic through: it drops what lies in generated code.</summary>
    public bool CanReport(Location place)
    {
        if (place.SourceTree is not { } tree)
            return place.Kind == LocationKind.ExternalFile;
        if (!generated.TryGetValue(tree, out bool isGenerated))
            generated[tree] = isGenerated = GeneratedCode.IsGenerated(tree, compilation.Options.SyntaxTreeOptionsProvider);
        return !isGenerated && !GeneratedCode.IsMarked(tree, place.SourceSpan);
    }

    /// <summary>In a chain of calls the last call is meant, not the whole chain in front of it.</summary>
    private static Location Of(SyntaxOrigin origin)
    {
        if (origin.Piece is { } piece)
            return Location.Create(origin.Node.SyntaxTree, piece);
        return origin.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } invocation
            ? Location.Create(invocation.SyntaxTree, TextSpan.FromBounds(name.SpanStart, invocation.Span.End))
            : origin.Node.GetLocation();
    }
}
