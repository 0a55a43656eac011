using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>The piece of source that a diagnostic asks to edit, and what its rule hands over.</summary>
internal sealed record FixSite(Document Document, SemanticModel Model, SyntaxNode Node, Diagnostic Diagnostic)
{
    /// <summary>A value that the rule hands over under one of the <see cref="Rules.FixKeys"/>.</summary>
    public string? this[string key] => Diagnostic.Properties.TryGetValue(key, out string? value) ? value : null;

    /// <summary>The very place; it is a part of the node when it lies in the text of a string.</summary>
    public TextSpan Span => FixPlaces.Edit(Diagnostic).SourceSpan;

    /// <summary>The call of the DSL with this name that the place is written in, as an argument or a part of one.</summary>
    public DslCall? EnclosingCall(string method) => EnclosingCall() is { } call && call.Method.Name == method ? call : null;

    /// <summary>The call of the DSL that the place is written in, as an argument or a part of one.</summary>
    public DslCall? EnclosingCall()
    {
        foreach (InvocationExpressionSyntax invocation in Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>())
        {
            if (invocation.ArgumentList.Span.Contains(Node.Span))
                return DslCall.Of(invocation, Model);
        }

        return null;
    }

    public FixPlan Replace(string key, string title, TextSpan span, string text) => new(key, title, [new DocumentChange(Document.Id, new TextChange(span, text))]);

    public FixPlan Insert(string key, string title, int position, string text) => Replace(key, title, new TextSpan(position, 0), text);

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
