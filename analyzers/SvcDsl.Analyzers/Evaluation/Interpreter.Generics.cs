using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Type parameters: while a method runs, each stands for a type.</content>
internal sealed partial class Interpreter
{
    private static ITypeSymbol? Close(ITypeSymbol? type, Activation activation) =>
        type is null ? null : activation.Method.TypeArguments?.Close(type) ?? type;

    private static INamedTypeSymbol Close(INamedTypeSymbol type, Activation activation) => activation.Method.TypeArguments?.Close(type) ?? type;

    private static IMethodSymbol Close(IMethodSymbol method, Activation activation) => activation.Method.TypeArguments?.Close(method) ?? method;

    private static T Member<T>(T member, Activation activation)
        where T : class, ISymbol => activation.Method.TypeArguments?.Member(member) ?? member;

    private TypeArguments? TypeArgumentsOf(IMethodSymbol method, IMethodSymbol definition, INamedTypeSymbol? receiver)
    {
        INamedTypeSymbol container = method.ContainingType;
        for (INamedTypeSymbol? type = receiver; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, container.OriginalDefinition))
                container = type;
        }

        return method.IsGenericMethod || container.IsGenericType || container.ContainingType is not null
            ? TypeArguments.Of(container, method, definition, null, models.Compilation)
            : null;
    }
}
