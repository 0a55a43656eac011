using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes;

/// <summary>Declares the port that a Service leads to in the container, which may stand in another file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddContainerPortFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.AddContainerPort";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC2001"];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (site[FixKeys.AddPort] is not { } port || FixPlaces.Related(site.Diagnostic) is not { SourceTree: { } tree, SourceSpan: var span }
            || site.Document.Project.Solution.GetDocument(tree) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || Find(await tree.GetRootAsync(cancellationToken).ConfigureAwait(false), span, model) is not { } container)
            return [];

        string call = $".WithPort({string.Join(", ", Arguments(site, port, model, container.Syntax.SpanStart))})";
        return [new FixPlan(Key, $"Declare port {port} in the container", [new DocumentChange(document.Id, new TextChange(new TextSpan(container.Syntax.Span.End, 0), call))])];
    }

    private static DslCall? Find(SyntaxNode root, TextSpan span, SemanticModel model)
    {
        InvocationExpressionSyntax? invocation = root.FullSpan.Contains(span)
            ? root.FindToken(span.Start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(node => node.Span.End == span.End)
            : null;
        return invocation is not null && DslCall.Of(invocation, model) is { Method.ReturnType.Name: nameof(Container) } call ? call : null;
    }

    private static IEnumerable<string> Arguments(FixSite site, string port, SemanticModel model, int position)
    {
        yield return port;
        if (site[FixKeys.AddPortName] is { } name)
            yield return FixSite.Quote(name);
        if (site[FixKeys.AddPortProtocol] is { } protocol)
            yield return $"protocol: {ProtocolNames.Of(protocol, model, position)}";
    }
}
