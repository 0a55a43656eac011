using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SvcDsl.Analyzers.Evaluation.Reuse;

/// <summary>
/// What the other files of a program can see of a file: all of it but the bodies of its methods. While only bodies change, every other
/// file means what it meant before.
/// </summary>
internal sealed class DeclarationSkeleton
{
    // Stands where a body was left out; no token of C# reads like this.
    private const char LeftOut = '\u0001';

    private static readonly ConditionalWeakTable<SyntaxTree, DeclarationSkeleton> Known = new();

    private readonly string text;

    private DeclarationSkeleton(SyntaxNode root)
    {
        var skeleton = new StringBuilder();
        Write(root, skeleton);
        text = skeleton.ToString();
    }

    public static DeclarationSkeleton Of(SyntaxTree tree) => Known.GetValue(tree, static key => new DeclarationSkeleton(key.GetRoot()));

    public bool IsSameAs(DeclarationSkeleton other) => string.Equals(text, other.text, StringComparison.Ordinal);

    /// <summary>The node of a file with the same skeleton that says what this one says; null for a node inside a body.</summary>
    public static SyntaxNode? Counterpart(SyntaxNode node, SyntaxTree tree)
    {
        if (node.Parent is not { } parent)
            return tree.GetRoot();
        if (parent is MethodDeclarationSyntax && IsBody(node) || Counterpart(parent, tree) is not { } other || other.RawKind != parent.RawKind)
            return null;
        int index = parent.ChildNodes().TakeWhile(child => child != node).Count();
        return other.ChildNodes().ElementAtOrDefault(index) is { } counterpart && counterpart.RawKind == node.RawKind ? counterpart : null;
    }

    private static void Write(SyntaxNode node, StringBuilder skeleton)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner)
                Write(child.AsToken(), skeleton);
            else if (node is MethodDeclarationSyntax && IsBody(inner))
                skeleton.Append(LeftOut).Append(inner is BlockSyntax ? '{' : '=');
            else
                Write(inner, skeleton);
        }
    }

    /// <summary>A directive reaches beyond the body that it stands in, and a body without an end swallows what stands behind it.</summary>
    private static bool IsBody(SyntaxNode node) => !node.ContainsDirectives
        && node is BlockSyntax { OpenBraceToken.IsMissing: false, CloseBraceToken.IsMissing: false } or ArrowExpressionClauseSyntax { ContainsDirectives: false, ArrowToken.IsMissing: false };

    private static void Write(SyntaxToken token, StringBuilder skeleton)
    {
        if (token.ContainsDirectives)
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia)
            {
                if (trivia.IsDirective)
                    skeleton.Append(trivia.ToFullString());
            }
        }

        skeleton.Append(token.Text).Append(token.IsMissing ? '\u0002' : ' ');
    }
}
