using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Dsl;

/// <summary>Finds the method of the DSL in this process that a symbol of the analysed program stands for.</summary>
internal sealed class DslMembers
{
    private const string AssemblyName = "SvcDsl";

    private readonly Dictionary<ISymbol, Dictionary<Type, DslMethod?>> methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> localOnly = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, Type?> types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a symbol belongs to the DSL.</summary>
    public static bool IsDsl(ISymbol? symbol) => symbol?.ContainingAssembly?.Name == AssemblyName;

    /// <summary>Whether the method says only how something runs on this machine.</summary>
    public bool IsLocalOnly(IMethodSymbol method)
    {
        if (!localOnly.TryGetValue(method, out bool known))
            localOnly[method] = known = method.OriginalDefinition.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(LocalOnlyAttribute));
        return known;
    }

    /// <summary>The type of the DSL in this process; null when this build does not have it.</summary>
    public Type? TypeOf(ITypeSymbol symbol)
    {
        // A search by name costs more than the call that it is made for.
        if (!types.TryGetValue(symbol, out Type? type))
            types[symbol] = type = typeof(Manifest).Assembly.GetType(MetadataNames.Of(symbol));
        return type;
    }

    /// <summary>
    /// The method, or null when this build of the DSL does not have it (methods that exist for running programs only).
    /// </summary>
    /// <param name="method">The symbol.</param>
    /// <param name="receiver">The object it is called on; null for a static method.</param>
    public DslMethod? Find(IMethodSymbol method, object? receiver)
    {
        Type? type = receiver?.GetType() ?? TypeOf(method.ContainingType);
        if (type is null)
            return null;

        IMethodSymbol definition = method.OriginalDefinition;
        if (!methods.TryGetValue(definition, out Dictionary<Type, DslMethod?>? byType))
            methods[definition] = byType = [];
        if (!byType.TryGetValue(type, out DslMethod? found))
            byType[type] = found = Match(type, definition) is { } target ? new DslMethod(target) : null;
        return found;
    }

    private static MethodInfo? Match(Type type, IMethodSymbol method)
    {
        BindingFlags flags = BindingFlags.Public | (method.IsStatic ? BindingFlags.Static : BindingFlags.Instance);
        foreach (MethodInfo candidate in type.GetMethods(flags))
        {
            if (candidate.Name == method.MetadataName && HasParameters(candidate, method))
                return candidate;
        }

        return null;
    }

    private static bool HasParameters(MethodInfo candidate, IMethodSymbol method)
    {
        ParameterInfo[] parameters = candidate.GetParameters();
        if (parameters.Length != method.Parameters.Length)
            return false;
        for (int i = 0; i < parameters.Length; i++)
        {
            if (MetadataNames.Of(parameters[i].ParameterType) != MetadataNames.Of(method.Parameters[i].Type))
                return false;
        }

        // The two implicit conversions of a struct may differ in their result only, and so may another version of the DSL.
        return method.ReturnType is ITypeParameterSymbol || MetadataNames.Of(candidate.ReturnType) == MetadataNames.Of(method.ReturnType);
    }
}
