using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>A constant that holds the value at a place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Document">The file that declares it.</param>
/// <param name="Value">What it is declared as.</param>
/// <param name="IsMeantEverywhere">Whether all its uses ask for the same other value, so that the declaration may be changed.</param>
internal sealed record SharedConstant(string Name, Document Document, ExpressionSyntax Value, bool IsMeantEverywhere)
{
    public static async Task<SharedConstant?> FindAsync(FixSite site, CancellationToken cancellationToken)
    {
        ISymbol? symbol = site.Node is IdentifierNameSyntax or MemberAccessExpressionSyntax ? site.Model.GetSymbolInfo(site.Node, cancellationToken).Symbol : null;
        if (symbol is not (IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true })
            || symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || site.Document.Project.Solution.GetDocument(value.SyntaxTree) is not { } document)
            return null;

        HashSet<(SyntaxTree, TextSpan)> agreeing = await AgreeingAsync(site, cancellationToken).ConfigureAwait(false);
        IEnumerable<ReferencedSymbol> references = await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        bool isMeantEverywhere = references.SelectMany(reference => reference.Locations).All(use => agreeing.Any(place => place.Item1 == use.Location.SourceTree && place.Item2.Contains(use.Location.SourceSpan)));
        return new SharedConstant(symbol.Name, document, value, isMeantEverywhere);
    }

    /// <summary>The places for which the same rule hands over the same replacement.</summary>
    private static async Task<HashSet<(SyntaxTree Tree, TextSpan Span)>> AgreeingAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Diagnostic> findings = await Outcome.FindingsAsync(site.Document.Project, cancellationToken).ConfigureAwait(false);
        return
        [
            .. findings
                .Where(finding => finding.Id == site.Diagnostic.Id && finding.Properties.TryGetValue(FixKeys.Replacement, out string? value) && value == site[FixKeys.Replacement])
                .Select(FixPlaces.Edit)
                .Select(place => (place.SourceTree!, place.SourceSpan)),
        ];
    }
}
