using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes;

/// <summary>Selects a workload by its variable: then the labels can never differ again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SelectWorkloadFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.SelectWorkload";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC1001", "SVC2004"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site, cancellationToken) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site, CancellationToken cancellationToken)
    {
        DslCall? select = site.EnclosingCall("Select") ?? site.EnclosingCall("Port")?.Chain.FirstOrDefault(call => call.Method.Name == "Select");
        if (site[FixKeys.Workload] is not { } workload || select is null || FindVariable(site, select.Syntax, workload, cancellationToken) is not { } variable)
            return null;
        bool isSame = select.Syntax.ArgumentList.Arguments.ToString() == variable;
        return isSame ? null : site.Replace(Key, $"Select '{variable}'", select.Syntax.ArgumentList.Arguments.Span, variable);
    }

    private static string? FindVariable(FixSite site, SyntaxNode place, string workload, CancellationToken cancellationToken)
    {
        int position = place.SpanStart;
        foreach (ILocalSymbol local in site.Model.LookupSymbols(position).OfType<ILocalSymbol>())
        {
            if (local.Type is { Name: nameof(Deployment), ContainingAssembly.Name: nameof(SvcDsl) }
                && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
                && declarator.Span.End < position
                && CreatedName(site.Model, value) == workload)
                return declarator.Identifier.Text;
        }

        return null;
    }

    /// <summary>The name that a chain of calls gives to the Deployment that it begins with.</summary>
    private static string? CreatedName(SemanticModel model, ExpressionSyntax value)
    {
        DslCall? call = value is InvocationExpressionSyntax invocation ? DslCall.Of(invocation, model) : null;
        while (call is not null && call.Receiver is InvocationExpressionSyntax inner)
            call = DslCall.Of(inner, model);
        return call?.Method.Name == nameof(Deployment) && call.Argument("name") is { } name && model.GetConstantValue(name.Expression) is { HasValue: true, Value: string text } ? text : null;
    }
}
