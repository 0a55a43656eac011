using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes;

/// <summary>Takes the quotes off the number of a port, which make it a name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WriteNumberFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.WriteNumber";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC2008"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site) =>
        site.Node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText is { Length: > 0 } text && text.All(char.IsDigit) && text[0] != '0'
            ? site.Replace(Key, $"Write the number {text}", literal.Span, text)
            : null;
}
