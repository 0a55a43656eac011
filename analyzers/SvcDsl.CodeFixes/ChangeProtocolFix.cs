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
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC2003"];

    internal override Task<FixPlan?> PlanAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (site[FixKeys.Protocol] is not { } protocol || site.EnclosingCall("Port") is not { } call)
            return Task.FromResult<FixPlan?>(null);

        string text = ProtocolNames.Of(protocol, site.Model, site.Node.SpanStart);
        string title = $"Change the protocol to {protocol}";
        return Task.FromResult<FixPlan?>(call.Argument("protocol") is { } argument
            ? site.Replace(Key, title, argument.Expression.Span, text)
            : site.Insert(Key, title, call.Syntax.ArgumentList.Arguments.Span.End, $", protocol: {text}"));
    }
}
