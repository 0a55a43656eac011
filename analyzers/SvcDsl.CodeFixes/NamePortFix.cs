using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes;

/// <summary>Names a port of a Service that has several.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NamePortFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.NamePort";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC2006"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site) =>
        site[FixKeys.PortName] is { } name && site.Node is InvocationExpressionSyntax invocation && DslCall.Of(invocation, site.Model) is { Method.Name: "Port" } call && call.Argument("name") is null
            ? site.Insert(Key, $"Name the port \"{name}\"", invocation.ArgumentList.Arguments.Span.End, $", name: {FixSite.Quote(name)}")
            : null;
}
