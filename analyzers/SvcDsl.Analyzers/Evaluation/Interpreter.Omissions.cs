using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Calls that the compiler leaves out of the program, together with what their arguments do.</content>
internal sealed partial class Interpreter
{
    /// <summary>Whether a call is left out; null when that is not certain.</summary>
    private bool? IsOmitted(IMethodSymbol method, SyntaxNode call)
    {
        if (method is { IsPartialDefinition: true, PartialImplementationPart: null })
            return true;

        List<string> symbols = [];
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            symbols.AddRange(current.GetAttributes()
                .Where(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.ConditionalAttribute")
                .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string ?? ""));
        }

        if (symbols.Count == 0)
            return false;
        if (call.SyntaxTree.GetRoot(cancellationToken).GetFirstDirective(directive => directive is DefineDirectiveTriviaSyntax or UndefDirectiveTriviaSyntax) is not null)
            return null;
        return !symbols.Any(call.SyntaxTree.Options.PreprocessorSymbolNames.Contains);
    }
}
