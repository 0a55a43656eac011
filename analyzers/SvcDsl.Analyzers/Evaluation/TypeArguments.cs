using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>What the type parameters stand for while a generic method, or a method of a generic type, runs.</summary>
internal sealed class TypeArguments
{
    private readonly Compilation compilation;
    private readonly Dictionary<ITypeSymbol, ITypeSymbol> arguments = new(SymbolEqualityComparer.Default);

    private TypeArguments(Compilation compilation) => this.compilation = compilation;

    /// <summary>The type arguments of a run; null when nothing is generic.</summary>
    /// <param name="type">The type that the code belongs to, with its arguments.</param>
    /// <param name="method">The method as it is called.</param>
    /// <param name="definition">The method that has the code; another one than that which is called when it is partial.</param>
    /// <param name="outer">Those of the method around a local function.</param>
    /// <param name="compilation">The program.</param>
    public static TypeArguments? Of(INamedTypeSymbol? type, IMethodSymbol? method, IMethodSymbol? definition, TypeArguments? outer, Compilation compilation)
    {
        var own = new TypeArguments(compilation);
        if (outer is not null)
        {
            foreach (KeyValuePair<ITypeSymbol, ITypeSymbol> argument in outer.arguments)
                own.arguments[argument.Key] = argument.Value;
        }

        for (; type is not null; type = type.ContainingType)
            own.Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
        if (method is not null && definition is not null)
            own.Add(definition.TypeParameters, method.TypeArguments);
        return own.arguments.Count > 0 ? own : null;
    }

    /// <summary>The type with arguments in the place of parameters; a parameter that nothing is known of stays.</summary>
    public ITypeSymbol Close(ITypeSymbol type)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return arguments.TryGetValue(parameter, out ITypeSymbol? argument) ? argument : parameter;
            case IArrayTypeSymbol array:
                return compilation.CreateArrayTypeSymbol(Close(array.ElementType), array.Rank);
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return compilation.CreateTupleTypeSymbol(
                    [.. tuple.TupleElements.Select(element => Close(element.Type))],
                    [.. tuple.TupleElements.Select(element => element.IsExplicitlyNamedTupleElement ? element.Name : null)]);
            case INamedTypeSymbol named:
                return Close(named);
            default:
                return type;
        }
    }

    public INamedTypeSymbol Close(INamedTypeSymbol type)
    {
        if (!IsGeneric(type) || type.IsUnboundGenericType || type.IsAnonymousType || type.IsTupleType)
            return type;
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (type.ContainingType is { } outer && Close(outer) is { } closed && !SymbolEqualityComparer.Default.Equals(closed, closed.OriginalDefinition))
            definition = closed.GetTypeMembers(definition.Name, definition.Arity)[0];
        return definition.Arity == 0 ? definition : definition.Construct([.. type.TypeArguments.Select(Close)]);
    }

    public IMethodSymbol Close(IMethodSymbol method)
    {
        IMethodSymbol open = Member(method.ConstructedFrom);
        return method.IsGenericMethod ? open.Construct([.. method.TypeArguments.Select(Close)]) : open;
    }

    /// <summary>The member of the closed type.</summary>
    public T Member<T>(T member)
        where T : class, ISymbol
    {
        if (member.ContainingType is not { } container || !IsGeneric(container) || container.IsTupleType || container.IsAnonymousType)
            return member;
        INamedTypeSymbol closed = Close(container);
        return closed.GetMembers(member.Name).OfType<T>().FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition)) ?? member;
    }

    /// <summary>Whether no type parameter is left.</summary>
    public static bool IsClosed(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => IsClosed(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(IsClosed) && (named.ContainingType is null || IsClosed(named.ContainingType)),
        _ => true,
    };

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
                return true;
        }

        return false;
    }

    private void Add(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> values)
    {
        for (int i = 0; i < parameters.Length && i < values.Length; i++)
        {
            if (IsClosed(values[i]))
                arguments[parameters[i]] = values[i];
        }
    }
}
