using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SvcDsl.Analyzers.Suppressors;

/// <summary>Takes back what the code analysis of .NET says of manifests although it is not so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Suppressions.All;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(ManifestClasses.AttributeName) is not { } attribute)
            return;
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            SuppressionDescriptor suppression = Suppressions.All.First(candidate => candidate.SuppressedDiagnosticId == diagnostic.Id);
            if (diagnostic.Location.SourceTree is { } tree && IsWrong(suppression, diagnostic, tree, attribute, context))
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
        }
    }

    private static bool IsWrong(SuppressionDescriptor suppression, Diagnostic diagnostic, SyntaxTree tree, INamedTypeSymbol attribute, SuppressionAnalysisContext context)
    {
        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel model = context.GetSemanticModel(tree);
        if (suppression == Suppressions.UnusedValue)
            return node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: InvocationExpressionSyntax call } && IsDescription(model.GetSymbolInfo(call, context.CancellationToken).Symbol);

        return model.GetDeclaredSymbol(node, context.CancellationToken) switch
        {
            IMethodSymbol method => suppression == Suppressions.UnusedMember && IsDefine(method, attribute),
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } => (suppression == Suppressions.UnusedParameter || suppression == Suppressions.UnusedParameterOld) && IsDefine(method, attribute),
            INamedTypeSymbol type => suppression == Suppressions.UnusedClass && IsManifest(type, attribute),
            _ => false,
        };
    }

    /// <summary>Whether a call of the DSL has its effect without anybody looking at what it returns.</summary>
    private static bool IsDescription(ISymbol? symbol) =>
        symbol is IMethodSymbol { IsStatic: false, ContainingAssembly.Name: nameof(SvcDsl), ReturnType: { ContainingAssembly.Name: nameof(SvcDsl) } result }
        && (result.Name is nameof(Container) or nameof(ContainerPort) || IsObject(result));

    private static bool IsObject(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == nameof(KubernetesObject))
                return true;
        }

        return false;
    }

    private static bool IsDefine(IMethodSymbol method, INamedTypeSymbol attribute) =>
        IsManifest(method.ContainingType, attribute) && SymbolEqualityComparer.Default.Equals(ManifestClasses.DefineMethod(method.ContainingType), method);

    private static bool IsManifest(INamedTypeSymbol type, INamedTypeSymbol attribute) =>
        type.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute));
}
