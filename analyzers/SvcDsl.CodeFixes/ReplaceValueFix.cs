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
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [
            "SVC1001", "SVC1002", "SVC2001", "SVC2002", "SVC2008", "SVC3001", "SVC3002", "SVC3004", "SVC3005", "SVC3006", "SVC3012", "SVC3015",
            "SVC4002", "SVC4003", "SVC5003", "SVC5005", "SVC6003", "SVC6007", "SVC6008", "SVC6011", "SVC6012", "SVC6013", "SVC7001", "SVC7002", "SVC7004",
            "SVC7005", "SVC7006", "SVC7008", "SVC7009", "SVC7011", "SVC7012", "SVC7020", "SVC7021", "SVC7022", "SVC7030", "SVC7040", "SVC7050", "SVC7060",
            "SVC7061", "SVC7062", "SVC7063",
            "SVC8004", "SVC8006", "SVC8014",
        ];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (site[FixKeys.Replacement] is not { } value)
            return [];

        if (site.Node is LiteralExpressionSyntax && site.Span != site.Node.Span)
            return YamlText.Replace(site.Node.ToString().Substring(site.Span.Start - site.Node.SpanStart, site.Span.Length), value) is { } inYaml ? [site.Replace(Key, Title(site, inYaml), site.Span, inYaml)] : [];

        // Where only the Service's own port is written, the clients rely on it; what is missing is where it leads.
        if (site.Node.Parent is ArgumentSyntax argument && site.EnclosingCall("Port") is { } call && call.Argument("port") == argument && call.Argument("to") is null)
            return LeadTo(site, call, argument, value) is { } lead ? [lead] : [];

        if (LiteralText(site.Node, value) is { } text)
            return [site.Replace(Key, Title(site, text), site.Node.Span, text)];
        return await SharedConstant.FindAsync(site, cancellationToken).ConfigureAwait(false) is { } constant ? Plan(site, constant, value) : [];
    }

    private static IReadOnlyList<FixPlan> Plan(FixSite site, SharedConstant constant, string value)
    {
        if (LiteralText(constant.Value, value) is not { } text)
            return [];
        return constant.IsMeantEverywhere
            ? [new FixPlan(Key, $"{Title(site, text)} in '{constant.Name}'", [new DocumentChange(constant.Document.Id, new(constant.Value.Span, text))])]
            : [site.Replace(Key, Title(site, text), site.Node.Span, text)];
    }

    private static FixPlan? LeadTo(FixSite site, DslCall call, ArgumentSyntax port, string value) =>
        call.Syntax.ArgumentList.Arguments[0] == port && IsNumber(value)
            ? site.Insert(LeadToKey, $"Lead to port {value}", port.Span.End, $", to: {value}")
            : null;

    /// <summary>The value in the kind of literal that stands there; null when it is no literal, or of another kind, or has the value already.</summary>
    private static string? LiteralText(SyntaxNode node, string value) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText != value => FixSite.Quote(value),
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) && literal.Token.ValueText != value && IsNumber(value) => value,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } when IsNumber(value) => value,
        _ => null,
    };

    private static string Title(FixSite site, string text)
    {
        string what = site.Diagnostic.Id switch
        {
            "SVC1001" or "SVC1002" or "SVC4003" => "label",
            "SVC2001" or "SVC2002" => "target port",
            "SVC2008" or "SVC6003" or "SVC6008" => "port name",
            "SVC4002" or "SVC6007" or "SVC7060" => "name",
            "SVC6011" or "SVC6012" or "SVC6013" or "SVC8004" => "value",
            "SVC8006" => "port",
            "SVC8014" => "amount",
            "SVC7061" => "key",
            "SVC7001" or "SVC7006" or "SVC7030" or "SVC7062" or "SVC7063" => "name",
            "SVC7002" or "SVC7012" or "SVC7021" => "port",
            "SVC7005" => "host",
            "SVC7004" or "SVC7008" or "SVC7009" or "SVC7011" or "SVC7020" or "SVC7022" or "SVC7040" or "SVC7050" => "value",
            "SVC3012" or "SVC3015" => "address",
            "SVC5003" or "SVC5005" => "host",
            _ => "node port",
        };
        return $"Change {what} to {text}";
    }

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
