using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SvcDsl.CodeFixes.Refactorings;

/// <summary>Variables that hold objects of the DSL.</summary>
internal static class Handles
{
    /// <summary>The project is evaluated once for each candidate.</summary>
    private const int MaxCandidates = 8;

    /// <summary>The variables and parameters of a type of the DSL that can be used at a place; the nearest first.</summary>
    public static IEnumerable<string> InScope(SemanticModel model, int position, string type, CancellationToken cancellationToken) => model.LookupSymbols(position)
        .Where(symbol => TypeOf(symbol) is { ContainingAssembly.Name: nameof(SvcDsl) } actual && actual.Name == type)
        .Select(symbol => (symbol.Name, Declared: symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)))
        .Where(candidate => candidate.Declared is ParameterSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax && candidate.Declared.Span.End < position)
        .OrderByDescending(candidate => candidate.Declared!.SpanStart)
        .Take(MaxCandidates)
        .Select(candidate => candidate.Name);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };
}
