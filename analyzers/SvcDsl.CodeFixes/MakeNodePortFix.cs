using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes;

/// <summary>Gives a Service that asks for a node port the type that has one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakeNodePortFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.MakeNodePort";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC3003"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(site[FixKeys.ServiceType] is { } type && site.EnclosingCall("Port") is { } port && Plan(site, port, type) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site, DslCall port, string type)
    {
        string title = $"Make it a {type} Service";
        string member = $"{DslCall.TypeName(site.Model, port.Syntax.SpanStart, nameof(ServiceType))}.{type}";
        List<DslCall> chain = [.. port.Chain];
        if (chain.FirstOrDefault(call => call.Method.Name == nameof(Service.Type)) is { } written)
            return site.Replace(Key, title, written.Syntax.ArgumentList.Arguments[0].Expression.Span, member);

        // Elsewhere somebody may rely on the object being a Service; here nobody can.
        if (IsStatement(port, chain) && chain.FirstOrDefault(call => call.Method is { Name: nameof(Manifest.Service), ContainingType.Name: nameof(Manifest) }) is { } created)
            return site.Replace(Key, title, created.Name.Span, nameof(Manifest.NodePort));
        return site.Model.GetTypeInfo(port.Receiver).Type is { Name: nameof(Service), ContainingAssembly.Name: nameof(SvcDsl) }
            ? site.Insert(Key, title, port.Receiver.Span.End, $".Type({member})")
            : null;
    }

    private static bool IsStatement(DslCall port, List<DslCall> chain) =>
        chain.Select(call => call.Syntax).Append(port.Syntax).Any(call => call.Parent is ExpressionStatementSyntax);
}
