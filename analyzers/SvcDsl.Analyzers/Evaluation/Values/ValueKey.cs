using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>
/// What a value equals, in the sense of its own <c>Equals</c>: two values are equal when their keys are. Values whose equality is the
/// user's code, or is not known, have no key.
/// </summary>
internal static class ValueKey
{
    private static readonly object Null = new();

    /// <summary>The key; null when it is not known what the value equals.</summary>
    /// <param name="value">The value.</param>
    /// <param name="texts">How texts are compared, where that is not letter by letter.</param>
    public static object? TryCreate(Value value, StringComparer? texts = null) => value switch
    {
        ConstantValue { Content: null } => Null,
        // Beyond ASCII, runtimes know different capitals.
        ConstantValue { Content: string text } when texts is not null => text.All(letter => letter < 128) ? new TextKey(text, texts) : null,
        ConstantValue { Enum: { } kind, Content: { } content } => new StructuralKey(kind.OriginalDefinition, [content]),
        ConstantValue { Content: { } content } => content,
        LibraryValue { Instance: TimeSpan or DateTime or Version or Guid } library => library.Instance,
        TupleValue tuple => Structural(nameof(TupleValue), tuple.Elements),
        ListValue or MapValue or SetValue => value,
        HostValue host when IsReference(host.Instance.GetType()) => new HostKey(host.Instance),
        ObjectValue item => ObjectKey(item),
        _ => null,
    };

    /// <summary>Whether two values are equal; null when it is not known.</summary>
    public static bool? AreEqual(Value left, Value right) =>
        TryCreate(left) is { } a && TryCreate(right) is { } b ? a.Equals(b) : null;

    private static bool IsReference(Type type) => !type.IsValueType && type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType == typeof(object);

    private static object? ObjectKey(ObjectValue item)
    {
        if (item.Type.IsAnonymousType)
            return Structural(item.Type.OriginalDefinition, item.Type.GetMembers().OfType<IPropertySymbol>().Select(member => item.TryGet(member, out Value? value) ? value : null));
        bool isOwn = Bases(item.Type).Any(type => type.GetMembers().OfType<IMethodSymbol>().Any(method => method.Name is "Equals" or "GetHashCode" && !method.IsImplicitlyDeclared));
        if (isOwn)
            return null;
        if (!item.Type.IsRecord && !item.Type.IsValueType)
            return item;

        // A record that can be changed would be found in a dictionary under what it was.
        List<IFieldSymbol> fields = [.. Bases(item.Type).SelectMany(type => type.GetMembers().OfType<IFieldSymbol>()).Where(field => !field.IsStatic)];
        bool isFixed = item.Type.IsValueType || fields.All(field => field.IsReadOnly || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } });
        return isFixed ? Structural(item.Type, fields.Select(field => item.TryGet(field, out Value? value) ? value : null)) : null;
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null and not { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }; current = current.BaseType)
            yield return current;
    }

    private static StructuralKey? Structural(object type, IEnumerable<Value?> parts)
    {
        var keys = new List<object>();
        foreach (Value? part in parts)
        {
            if (part is null || TryCreate(part) is not { } key)
                return null;
            keys.Add(key);
        }

        return new StructuralKey(type, keys);
    }

    private sealed record TextKey(string Text, StringComparer Comparer)
    {
        public bool Equals(TextKey? other) => other is not null && Comparer.Equals(Text, other.Text);

        public override int GetHashCode() => Comparer.GetHashCode(Text);
    }

    private sealed record HostKey(object Instance)
    {
        public bool Equals(HostKey? other) => other is not null && ReferenceEquals(Instance, other.Instance);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Instance);
    }

    private sealed class StructuralKey(object type, IReadOnlyList<object> parts)
    {
        public override bool Equals(object? other) => other is StructuralKey key && Type.Equals(key.Type) && Parts.SequenceEqual(key.Parts);

        public override int GetHashCode() => Parts.Aggregate(17, (hash, part) => unchecked((hash * 31) + part.GetHashCode()));

        private object Type { get; } = type;

        private IReadOnlyList<object> Parts { get; } = parts;
    }
}
