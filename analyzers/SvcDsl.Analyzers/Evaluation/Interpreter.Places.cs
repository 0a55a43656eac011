using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>What can be assigned to.</content>
internal sealed partial class Interpreter
{
    private Place PlaceOf(IOperation target, Activation activation)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                return Variable(local.Local, local, activation);
            case IParameterReferenceOperation parameter:
                return ParameterPlace(parameter, activation);
            case IDiscardOperation:
                return new Place(() => Unassigned(target, activation), _ => { });
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local }:
                activation.Declare(local.Local, Unassigned(local, activation));
                return Variable(local.Local, local, activation);
            case IDeclarationExpressionOperation declaration:
                return PlaceOf(declaration.Expression, activation);
            case IParenthesizedOperation parenthesized:
                return PlaceOf(parenthesized.Operand, activation);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when activation.Method.Receiver is ObjectValue { Type.IsValueType: true } self:
                return new Place(() => self, value => Overwrite(self, value, target, activation));
            case IMemberReferenceOperation { Member: { IsStatic: true } and (IFieldSymbol or IPropertySymbol) } member:
                return StaticPlace(member, activation);
            case IFieldReferenceOperation { Field.IsStatic: false, Instance: { } instance } field:
                return FieldPlace(field, instance, activation);
            case IPropertyReferenceOperation { Property: { IsStatic: false, ReturnsByRef: false, ReturnsByRefReadonly: false }, Instance: { } instance } property:
                return property.Property.IsIndexer ? IndexerPlace(property, instance, activation) : PropertyPlace(property, instance, activation);
            case IArrayElementReferenceOperation element:
                return ElementPlace(element, Evaluate(element.ArrayReference, activation), element.Indices, activation);
            case IImplicitIndexerReferenceOperation element:
                return ElementPlace(element, Evaluate(element.Instance, activation), [element.Argument], activation);
            case IInvocationOperation or IConditionalOperation or IPropertyReferenceOperation { Property: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }:
                throw new EvaluationAbandonedException(new("references to variables are not evaluated", At(target, activation)));
            default:
                return NoPlace(target, GiveUp("this kind of assignment is not evaluated", target, activation));
        }
    }

    private UnknownValue Unassigned(IOperation variable, Activation activation) => new(new Unknown("the variable has no value yet", At(variable, activation)));

    private Place Variable(ISymbol variable, IOperation reference, Activation activation) => new(
        () => activation.Find(variable) ?? Unknown($"the variable '{variable.Name}' is not known here", reference, activation),
        value => activation.Set(variable, value));

    private Place ParameterPlace(IParameterReferenceOperation reference, Activation activation)
    {
        IParameterSymbol parameter = reference.Parameter;
        return activation.Find(parameter) is null && activation.Method.Receiver is ObjectValue item && item.TryGet(parameter, out _)
            ? new Place(() => item.TryGet(parameter, out Value? value) ? value : Unassigned(reference, activation), value => item[parameter] = value)
            : Variable(parameter, reference, activation);
    }

    /// <summary>What is put there is lost, and nothing is known of what is there.</summary>
    private Place NoPlace(IOperation target, UnknownValue unknown) => new(() => unknown, value => Escape(value, unknown.Reason));

    private void Overwrite(ObjectValue item, Value value, IOperation target, Activation activation)
    {
        if (value is not ObjectValue other)
        {
            Escape(item, GiveUp("this kind of assignment is not evaluated", target, activation).Reason);
            return;
        }

        item.Overwrite(other);
    }

    private Place FieldPlace(IFieldReferenceOperation reference, IOperation instance, Activation activation)
    {
        // A field of a struct is a part of the variable that holds the struct, whatever is put into that variable later.
        if (instance.Type is { IsValueType: true } && instance is not IInstanceReferenceOperation)
        {
            Place owner = PlaceOf(instance, activation);
            return new Place(
                () => Field(owner.Value, reference, activation),
                value => SetField(owner, value, reference, activation));
        }

        Value receiver = Evaluate(instance, activation);
        return receiver is ObjectValue item
            ? new Place(() => Field(item, reference, activation), value => item[reference.Field] = value)
            : NoPlace(reference, GiveUp("this kind of assignment is not evaluated", reference, activation));
    }

    private void SetField(Place owner, Value value, IFieldReferenceOperation reference, Activation activation)
    {
        switch (owner.Value)
        {
            case ObjectValue item:
                item[reference.Field] = value;
                break;
            case TupleValue tuple when TupleIndex(reference.Field) is { } index && index < tuple.Elements.Count:
                Value[] elements = [.. tuple.Elements];
                elements[index] = value;
                owner.Value = new TupleValue(elements, tuple.Origin);
                break;
            default:
                Escape(value, GiveUp("this kind of assignment is not evaluated", reference, activation).Reason);
                break;
        }
    }

    /// <summary>A static member can be set where its type is initialized, and nowhere else as far as an evaluation can tell.</summary>
    private Place StaticPlace(IMemberReferenceOperation reference, Activation activation)
    {
        ISymbol member = Member(reference.Member, activation);
        return IsBeingInitialized(member)
            ? new Place(() => Static(member, reference, activation) ?? Unassigned(reference, activation), value => SetStatic(member, value))
            : NoPlace(reference, GiveUp("this kind of assignment is not evaluated", reference, activation));
    }

    private Place PropertyPlace(IPropertyReferenceOperation reference, IOperation instance, Activation activation)
    {
        Value receiver = Evaluate(instance, activation);
        if (reference.Property is { GetMethod: { } getter, SetMethod: { } setter } && receiver is TextBuilderValue)
        {
            return new Place(
                () => CallLibrary(getter, receiver, [], reference, activation) ?? GiveUp("the property is not evaluated", reference, activation),
                value => _ = CallLibrary(setter, receiver, [value], reference, activation) ?? GiveUp("this kind of assignment is not evaluated", reference, activation));
        }

        return receiver is ObjectValue item
            ? new Place(() => Property(reference, item, [], activation), value => SetProperty(reference, item, [], value, activation))
            : NoPlace(reference, GiveUp("this kind of assignment is not evaluated", reference, activation));
    }

    private Place IndexerPlace(IPropertyReferenceOperation reference, IOperation instance, Activation activation)
    {
        Value receiver = Evaluate(instance, activation);
        Value[] index = Arguments(reference.Arguments, activation);
        switch (receiver)
        {
            case ObjectValue item:
                return new Place(() => Property(reference, item, index, activation), value => SetProperty(reference, item, index, value, activation));
            case MapValue { Unknown: null } map when index is [{ } key] && map.KeyOf(key) is { } content:
                return new Place(
                    () => map.Unknown is null && map.Find(content) is { } value ? value : GiveUp("the element is not known", reference, activation),
                    value => map.TrySet(key, value));
            case ListValue { Unknown: null } list when index is [ConstantValue { Content: int place }]:
                return ElementPlace(reference, list, place, activation);
            default:
                return NoPlace(reference, GiveUp("this kind of assignment is not evaluated", reference, activation));
        }
    }

    private Place ElementPlace(IOperation reference, Value target, IReadOnlyList<IOperation> indices, Activation activation)
    {
        int? place = PlaceIn(target, indices, activation);
        return target is ListValue { Unknown: null } list && place is { } index
            ? ElementPlace(reference, list, index, activation)
            : NoPlace(reference, GiveUp("this kind of assignment is not evaluated", reference, activation));
    }

    private Place ElementPlace(IOperation reference, ListValue list, int place, Activation activation) => new(
        () => list.Unknown is null && place >= 0 && place < list.Items.Count ? list.Items[place] : GiveUp("the element is not known", reference, activation),
        value =>
        {
            if (place >= 0 && place < list.Items.Count)
                list.Set(place, value);
            else
                GiveUp("there is no such element", reference, activation);
        });
}
