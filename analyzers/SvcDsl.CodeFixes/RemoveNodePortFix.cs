using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes;

/// <summary>Leaves the choice of the node port to the cluster.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveNodePortFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.RemoveNodePort";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC3001", "SVC3002", "SVC3003", "SVC3004", "SVC3005"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site)
    {
        if (site.EnclosingCall("Port")?.Argument("nodePort") is not { } argument || !argument.Span.Contains(site.Node.Span))
            return null;
        SeparatedSyntaxList<ArgumentSyntax> arguments = ((ArgumentListSyntax)argument.Parent!).Arguments;
        int index = arguments.IndexOf(argument);
        TextSpan[] spans = index > 0
            ? Behind(arguments.GetSeparator(index - 1), argument)
            : [TextSpan.FromBounds(argument.SpanStart, arguments.Count > 1 ? arguments[1].SpanStart : argument.Span.End)];
        return new FixPlan(Key, "Remove the node port", [.. spans.Select(span => new DocumentChange(site.Document.Id, new TextChange(span, "")))]);
    }

    /// <summary>The comma and the argument; what is said between them is of the argument before.</summary>
    private static TextSpan[] Behind(SyntaxToken comma, ArgumentSyntax argument) =>
        comma.TrailingTrivia.Concat(argument.GetLeadingTrivia()).All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? [TextSpan.FromBounds(comma.SpanStart, argument.Span.End)]
            : [comma.Span, argument.Span];
}
