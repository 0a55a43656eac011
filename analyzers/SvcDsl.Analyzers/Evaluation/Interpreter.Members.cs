using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Fields, properties, elements.</content>
internal sealed partial class Interpreter
{
    private Value Field(IFieldReferenceOperation reference, Activation activation)
    {
        IFieldSymbol field = Member(reference.Field, activation);
        if (field.IsStatic)
        {
            if (field is { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
                return Constant("", reference, activation);
            return Static(field, reference, activation) ?? Unknown($"the field '{field.Name}' is not read-only, or its value is not known", reference, activation);
        }

        Value receiver = reference.Instance is null ? Unknown("the object is not known", reference, activation) : Evaluate(reference.Instance, activation);
        return Field(receiver, reference, activation);
    }

    private Value Field(Value receiver, IFieldReferenceOperation reference, Activation activation)
    {
        switch (receiver)
        {
            case TupleValue tuple when TupleIndex(reference.Field) is { } index && index < tuple.Elements.Count:
                return tuple.Elements[index];
            case ObjectValue item when item.TryGet(reference.Field, out Value? member):
                return member;
            case ConstantValue { Content: null }:
                throw new EvaluationAbandonedException(new("Define throws an exception here: the object is null", At(reference, activation)));
            default:
                return receiver is UnknownValue ? receiver : GiveUp("the field is not known", reference, activation);
        }
    }

    private static int? TupleIndex(IFieldSymbol field)
    {
        string name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out int number) ? number - 1 : null;
    }

    private Value Property(IPropertyReferenceOperation reference, Activation activation)
    {
        if (DslMembers.IsDsl(reference.Property))
            return DslProperty(reference, activation);
        Value? receiver = reference.Instance is null ? null : Receiver(reference.Instance, activation);
        return receiver is UnknownValue ? receiver : Property(reference, receiver, Arguments(reference.Arguments, activation), activation);
    }

    private Value Property(IPropertyReferenceOperation reference, Value? receiver, Value[] index, Activation activation)
    {
        IPropertySymbol property = Member(reference.Property, activation);
        if (Getter(property) is { } getter)
        {
            if (Target(getter, receiver, reference.Instance, reference.ConstrainedToType, activation) is { } target)
                return CallOwn(target, receiver, index, reference, activation);
            if (Stored(getter, receiver, IsBase(reference.Instance), Close(reference.ConstrainedToType, activation), reference, activation) is { } stored)
                return stored;
        }

        return BuiltInProperty(property, receiver, At(reference, activation))
            ?? (property.GetMethod is { } known ? CallLibrary(known, receiver, index, reference, activation) : null)
            ?? GiveUp(OutsideWorld.Describe(property) ?? $"the property '{property.Name}' is not evaluated", reference, activation);
    }

    /// <summary>What an automatic property holds.</summary>
    private Value? Stored(IMethodSymbol getter, Value? receiver, bool isBase, ITypeSymbol? constrained, IOperation site, Activation activation)
    {
        if ((isBase ? getter : Dispatch(getter, receiver, constrained))?.AssociatedSymbol is not IPropertySymbol property)
            return null;
        if (property.IsStatic)
            return Static(property, site, activation);
        return receiver is ObjectValue item && item.TryGet(property, out Value? value) ? value : null;
    }

    /// <summary>The getter; that of the base class where only the setter is overridden.</summary>
    private static IMethodSymbol? Getter(IPropertySymbol property)
    {
        IPropertySymbol? current = property;
        while (current is { GetMethod: null })
            current = current.OverriddenProperty;
        return current?.GetMethod;
    }

    /// <summary>The setter; that of the base class where only the getter is overridden.</summary>
    private static IMethodSymbol? Setter(IPropertySymbol property)
    {
        IPropertySymbol? current = property;
        while (current is { SetMethod: null })
            current = current.OverriddenProperty;
        return current?.SetMethod;
    }

    private void SetProperty(IPropertyReferenceOperation reference, ObjectValue item, Value[] index, Value value, Activation activation)
    {
        IPropertySymbol property = Member(reference.Property, activation);
        IMethodSymbol? setter = Setter(property);
        IMethodSymbol? target = setter is null || IsBase(reference.Instance) ? setter : Dispatch(setter, item, null);
        if (target is not null && HasCode(target))
            Call(target, item, [.. index, value], At(reference, activation), activation.Method.Depth + 1);
        else if ((target?.AssociatedSymbol ?? property) is IPropertySymbol { IsAbstract: false, IsIndexer: false } slot && item.TryGet(slot, out _))
            item[slot] = value;
        else
            Escape(value, GiveUp("this kind of assignment is not evaluated", reference, activation).Reason);
    }
}
