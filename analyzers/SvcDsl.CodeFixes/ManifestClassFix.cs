using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes;

/// <summary>Gives a manifest class all that it lacks, in one go: it could not be used before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ManifestClassFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.ManifestClass";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC9010"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site, cancellationToken) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration
            || site.Model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol { IsGenericType: false } type)
            return null;

        var edit = new ManifestClassEdit(site, type, cancellationToken);
        edit.MakeAccessible();
        edit.MakePartial();
        edit.AddDefine(declaration);
        return edit.Changes.Count == 0 ? null : new FixPlan(Key, $"Make '{type.Name}' a manifest class: {string.Join(", ", edit.Descriptions)}", [.. edit.Changes]);
    }
}
