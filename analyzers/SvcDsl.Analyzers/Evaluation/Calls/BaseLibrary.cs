using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Collections;
using SvcDsl.Analyzers.Evaluation.Calls.Linq;
using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
using SvcDsl.Analyzers.Evaluation.Calls.Objects;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>What the call comes to; null when it is not known, and may have done anything with its arguments.</summary>
internal delegate Value? LibraryMethod(LibraryCall call);

/// <summary>The part of .NET's base library that an evaluation knows. A method is looked up once for each evaluation.</summary>
internal sealed class BaseLibrary
{
    private static readonly Dictionary<string, Func<IMethodSymbol, LibraryMethod?>> ByType = new(StringComparer.Ordinal);

    private readonly Dictionary<ISymbol, LibraryMethod?> methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, bool> pure = [];

    static BaseLibrary()
    {
        Add(StringMethods.Find, "String");
        Add(CharMethods.Table.Find, "Char");
        Add(NumberMethods.Table.Find, "Boolean", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal");
        Add(MathMethods.Table.Find, "Math");
        Add(ConvertMethods.Table.Find, "Convert");
        Add(StringBuilderMethods.Find, "Text.StringBuilder");
        Add(LinqMethods.Find, "Linq.Enumerable");
        Add(ArrayMethods.Find, "Array");
        Add(SpanMethods.Find, "MemoryExtensions");
        Add(CollectionMethods.Find, [.. new[]
        {
            "List`1", "Dictionary`2", "HashSet`1", "Queue`1", "Stack`1", "IEnumerable`1", "ICollection`1", "IList`1", "IReadOnlyCollection`1", "IReadOnlyList`1",
            "IDictionary`2", "IReadOnlyDictionary`2", "ISet`1", "IReadOnlySet`1",
        }.Select(name => "Collections.Generic." + name)]);
        Add(DictionaryExtensions.Find, "Collections.Generic.CollectionExtensions");
        Add(Groups.Find, "Linq.IGrouping`2", "Linq.ILookup`2");
        Add(Pairs.Find, "Collections.Generic.KeyValuePair", "Collections.Generic.KeyValuePair`2", "Tuple", "ValueTuple", "Tuple`1", "Tuple`2", "Tuple`3", "Tuple`4");
        Add(NullableMethods.Find, "Nullable`1");
        Add(ObjectMethods.Find, "Object", "ValueType", "Enum");
        Add(Known.Find, "StringComparer", "Globalization.CultureInfo", "FormattableString", "TimeSpan", "Version", "Guid", "DateTime");
        Add(Guards.Find, "ArgumentNullException", "ArgumentException", "ArgumentOutOfRangeException", "ObjectDisposedException", "Diagnostics.Debug", "GC");
        Add(Unknowable.Find, "Environment", "Random", "IO.Path", "IO.File", "IO.Directory", "Diagnostics.Stopwatch", "DateTimeOffset");
    }

    /// <summary>The method; null when it is not known, or not known to be pure.</summary>
    public LibraryMethod? Find(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!methods.TryGetValue(definition, out LibraryMethod? known))
            methods[definition] = known = LookUp(definition);
        return known;
    }

    /// <summary>Whether a piece of code does nothing but compute; it is looked at once.</summary>
    public bool IsPure(IOperation code, Func<bool> look)
    {
        if (!pure.TryGetValue(code, out bool known))
            pure[code] = known = look();
        return known;
    }

    private static void Add(Func<IMethodSymbol, LibraryMethod?> find, params string[] types)
    {
        foreach (string type in types)
            ByType.Add("System." + type, find);
    }

    private static LibraryMethod? LookUp(IMethodSymbol definition)
    {
        if (definition.ContainingType is not { } type || !definition.DeclaringSyntaxReferences.IsEmpty || DslMembers.IsDsl(definition))
            return null;
        return ByType.TryGetValue(MetadataNames.Of(type).Split('[')[0], out Func<IMethodSymbol, LibraryMethod?>? find) ? find(definition) : null;
    }
}
