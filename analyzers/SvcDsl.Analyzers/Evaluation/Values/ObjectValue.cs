using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>
/// An object of a type of the user's own: a record, a class or a struct. What it holds is found by the field, the automatic property or
/// the parameter of the primary constructor, because a base class may have a member of the same name.
/// </summary>
internal sealed class ObjectValue(INamedTypeSymbol type, Origin origin) : Value(origin)
{
    private readonly Dictionary<ISymbol, Value> slots = new(SymbolEqualityComparer.Default);

    /// <summary>The type that the object was made as.</summary>
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>A struct that is seen as an object: it is shared, as objects are.</summary>
    public bool IsBoxed { get; private init; }

    /// <summary>Whether its making has ended: what is read-only cannot change any more.</summary>
    public bool IsFinished { get; set; }

    /// <summary>All that the object holds.</summary>
    public IReadOnlyDictionary<ISymbol, Value> Slots => slots;

    public Value this[ISymbol member]
    {
        set => slots[Slot(member)] = value;
    }

    public bool TryGet(ISymbol member, [NotNullWhen(true)] out Value? value) => slots.TryGetValue(Slot(member), out value);

    /// <summary>A copy, in which structs inside of structs are copied too.</summary>
    public ObjectValue Copy(bool boxed = false)
    {
        var copy = new ObjectValue(Type, Origin) { IsBoxed = boxed, IsFinished = Type.IsReadOnly };
        foreach (KeyValuePair<ISymbol, Value> slot in slots)
            copy.slots[slot.Key] = slot.Value is ObjectValue { Type.IsValueType: true, IsBoxed: false } inner ? inner.Copy() : slot.Value;
        return copy;
    }

    /// <summary>Becomes a copy of another one, in place: a struct is assigned to <c>this</c>.</summary>
    public void Overwrite(ObjectValue other)
    {
        slots.Clear();
        foreach (KeyValuePair<ISymbol, Value> slot in other.Copy().slots)
            slots[slot.Key] = slot.Value;
    }

    /// <summary>Forgets what may change, and returns all that the object has held.</summary>
    public IReadOnlyList<Value> Forget(UnknownValue unknown)
    {
        var known = new List<Value>();
        bool mayBeReplaced = Type.IsValueType && !Type.IsReadOnly;
        foreach (KeyValuePair<ISymbol, Value> slot in slots.ToArray())
        {
            if (slot.Value is UnknownValue)
                continue;
            if (!IsFinished || mayBeReplaced || !IsReadOnly(slot.Key))
                slots[slot.Key] = unknown;
            known.Add(slot.Value);
        }

        return known;
    }

    private static bool IsReadOnly(ISymbol slot) => slot is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    private static ISymbol Slot(ISymbol member) => member switch
    {
        IFieldSymbol { AssociatedSymbol: { } associated } => Slot(associated),
        IPropertySymbol { PartialDefinitionPart: { } definition } => definition.OriginalDefinition,
        _ => member.OriginalDefinition,
    };
}
