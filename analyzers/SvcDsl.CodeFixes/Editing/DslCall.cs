using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>A call of a method of the DSL.</summary>
internal sealed record DslCall(InvocationExpressionSyntax Syntax, IMethodSymbol Method, SemanticModel Model)
{
    /// <summary>The name of the method, behind the dot.</summary>
    public SimpleNameSyntax Name => ((MemberAccessExpressionSyntax)Syntax.Expression).Name;

    /// <summary>What the method is called on.</summary>
    public ExpressionSyntax Receiver => ((MemberAccessExpressionSyntax)Syntax.Expression).Expression;

    /// <summary>The other calls of the same chain: first those in front of this one, then those behind it.</summary>
    public IEnumerable<DslCall> Chain
    {
        get
        {
            for (ExpressionSyntax inner = Receiver; inner is InvocationExpressionSyntax invocation && Of(invocation, Model) is { } call; inner = call.Receiver)
                yield return call;
            for (SyntaxNode outer = Syntax; outer.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } && Of(invocation, Model) is { } call; outer = invocation)
                yield return call;
        }
    }

    public static DslCall? Of(InvocationExpressionSyntax invocation, SemanticModel model) =>
        invocation.Expression is MemberAccessExpressionSyntax && model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { ContainingAssembly.Name: nameof(SvcDsl) } method
            ? new DslCall(invocation, method, model)
            : null;

    /// <summary>The argument for a parameter; null when it is left out.</summary>
    public ArgumentSyntax? Argument(string parameter)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = Syntax.ArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i].NameColon?.Name.Identifier.Text ?? (i < Method.Parameters.Length ? Method.Parameters[i].Name : null);
            if (name == parameter)
                return arguments[i];
        }

        return null;
    }

    /// <summary>The way to write a type of the DSL here.</summary>
    public static string TypeName(SemanticModel model, int position, string name) =>
        model.LookupNamespacesAndTypes(position, name: name) is [{ ContainingAssembly.Name: nameof(SvcDsl) }] ? name : $"{nameof(SvcDsl)}.{name}";
}
