using System.Collections.Concurrent;
using System.Reflection;

namespace SvcDsl.Analyzers.Evaluation.Dsl;

/// <summary>A type of two members that the DSL takes: a tuple, or a key with a value.</summary>
internal sealed class PairType
{
    private static readonly ConcurrentDictionary<Type, PairType?> Known = new();

    private PairType(Type type, string[]? names)
    {
        Members = type.GetGenericArguments();
        Constructor = type.GetConstructor(Members)!;
        Names = names;
    }

    /// <summary>The types of the members.</summary>
    public Type[] Members { get; }

    public ConstructorInfo Constructor { get; }

    /// <summary>The names of the members; null for a tuple, whose names stand in the signature.</summary>
    public string[]? Names { get; }

    /// <summary>Null when the type is none.</summary>
    public static PairType? Of(Type type) => type.IsGenericType ? Known.GetOrAdd(type, Create) : null;

    private static PairType? Create(Type type)
    {
        Type definition = type.GetGenericTypeDefinition();
        return definition == typeof(ValueTuple<,>) ? new PairType(type, null)
            : definition == typeof(KeyValuePair<,>) ? new PairType(type, ["Key", "Value"])
            : null;
    }
}
