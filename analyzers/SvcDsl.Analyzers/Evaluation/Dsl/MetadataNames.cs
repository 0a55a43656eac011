using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Dsl;

/// <summary>One spelling for the types of a compilation and the types of this process.</summary>
internal static class MetadataNames
{
    public static string Of(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Of(array.ElementType) + "[]";
            case INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } underlying }:
                return Of(underlying);
            case INamedTypeSymbol named:
                string name = Prefix(named) + named.MetadataName;
                return named.TypeArguments.Length == 0 || named.IsUnboundGenericType
                    ? name
                    : $"{name}[{string.Join(",", named.TypeArguments.Select(Of))}]";
            default:
                return type.MetadataName;
        }
    }

    public static string Of(Type type)
    {
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (!type.IsGenericType)
            return type.FullName ?? type.Name;
        string name = type.GetGenericTypeDefinition().FullName!;
        return $"{name}[{string.Join(",", type.GetGenericArguments().Select(Of))}]";
    }

    private static string Prefix(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return Prefix(outer) + outer.MetadataName + "+";
        INamespaceSymbol space = type.ContainingNamespace;
        return space.IsGlobalNamespace ? "" : space.ToDisplayString() + ".";
    }
}
