using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes;

/// <summary>Takes the second of two equal ports out of a chain of calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemovePortFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.RemovePort";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC2007"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site)
    {
        if ((site.EnclosingCall("Port") ?? site.EnclosingCall("WithPort")) is not { } call || !IsLinkOfChain(call))
            return null;
        var span = TextSpan.FromBounds(call.Receiver.Span.End, call.Syntax.Span.End);
        return HasComment(call, span) ? null : site.Replace(Key, $"Remove this {call.Name}({call.Syntax.ArgumentList.Arguments})", span, "");
    }

    /// <summary>Whether the chain goes on with the same object after the call as before it.</summary>
    private static bool IsLinkOfChain(DslCall call) =>
        SymbolEqualityComparer.Default.Equals(call.Model.GetTypeInfo(call.Receiver).Type, call.Model.GetTypeInfo(call.Syntax).Type);

    private static bool HasComment(DslCall call, TextSpan span) =>
        call.Syntax.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)));
}
