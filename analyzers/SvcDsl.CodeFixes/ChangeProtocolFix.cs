using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes;

/// <summary>Gives the Service's port the protocol for which the container declares it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ChangeProtocolFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.ChangeProtocol";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC2001", "SVC2003"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site)
    {
        if (site[FixKeys.Protocol] is not { } protocol || site.EnclosingCall("Port") is not { } call)
            return null;

        string text = ProtocolNames.Of(protocol, site.Model, site.Node.SpanStart);
        string title = $"Change the protocol to {protocol}";
        return call.Argument("protocol") is { } argument
            ? site.Replace(Key, title, argument.Expression.Span, text)
            : site.Insert(Key, title, call.Syntax.ArgumentList.Arguments.Span.End, $", protocol: {text}");
    }
}
