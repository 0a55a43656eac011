using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes;

/// <summary>Writes the value that was meant: the label of the nearest workload, a port that is declared, a node port that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReplaceValueFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.ReplaceValue";
    private const string LeadToKey = "SvcDsl.LeadTo";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC1001", "SVC1002", "SVC2001", "SVC2002", "SVC3001", "SVC3002", "SVC3004"];

    internal override Task<FixPlan?> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult(site[FixKeys.Replacement] is { } value ? Plan(site, value) : null);

    private static FixPlan? Plan(FixSite site, string value)
    {
        // Where only the Service's own port is written, the clients rely on it; what is missing is where it leads.
        if (site.Node.Parent is ArgumentSyntax argument && site.EnclosingCall("Port") is { } call && call.Argument("port") == argument && call.Argument("to") is null)
            return LeadTo(site, call, argument, value);

        string? text = site.Node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText != value => FixSite.Quote(value),
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) && literal.Token.ValueText != value && IsNumber(value) => value,
            PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } when IsNumber(value) => value,
            _ => null,
        };
        return text is null ? null : site.Replace(Key, $"Change to {text}", site.Node.Span, text);
    }

    private static FixPlan? LeadTo(FixSite site, DslCall call, ArgumentSyntax port, string value) =>
        call.Syntax.ArgumentList.Arguments[0] == port && IsNumber(value)
            ? site.Insert(LeadToKey, $"Lead to port {value}", port.Span.End, $", to: {value}")
            : null;

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
