using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Assignments.</content>
internal sealed partial class Interpreter
{
    private Value Assign(IOperation target, Value value, Activation activation)
    {
        value = Own(value);
        switch (target)
        {
            case ILocalReferenceOperation local:
                activation.Set(local.Local, value);
                return value;
            case IParameterReferenceOperation parameter:
                activation.Set(parameter.Parameter, value);
                return value;
            case IDiscardOperation:
                return value;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, activation);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } element:
                return AssignElement(element, instance, value, activation);
            case IPropertyReferenceOperation { Instance: { } instance } property when Evaluate(instance, activation) is ObjectValue item:
                SetProperty(property, item, value, activation);
                return value;
            case IFieldReferenceOperation { Instance: { } instance } field when Evaluate(instance, activation) is ObjectValue item:
                item.Members[(field.Field.AssociatedSymbol ?? field.Field).Name] = value;
                return value;
            case IArrayElementReferenceOperation { Indices.Length: 1 } element when Evaluate(element.ArrayReference, activation) is ListValue { Unknown: null } list
                && IndexOf(Evaluate(element.Indices[0], activation), list.Items.Count) is { } index:
                return list.Items[index] = value;
            default:
                Escape(value, GiveUp("this kind of assignment is not evaluated", target, activation).Reason);
                return value;
        }
    }

    private void SetProperty(IPropertyReferenceOperation reference, ObjectValue item, Value value, Activation activation)
    {
        IPropertySymbol property = reference.Property;
        if (property.ContainingType.TypeKind == TypeKind.Interface)
            property = item.Type.FindImplementationForInterfaceMember(property) as IPropertySymbol ?? property;
        bool hasCode = property.SetMethod?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null };
        if (!hasCode && !property.IsAbstract)
            item.Members[property.Name] = value;
        else if (property.SetMethod is { } setter && IsInterpretable(setter))
            Call(setter, item, [value], At(reference, activation), activation.Method.Depth + 1);
        else
            Escape(value, GiveUp("this kind of assignment is not evaluated", reference, activation).Reason);
    }

    private Value AssignElement(IPropertyReferenceOperation element, IOperation instance, Value value, Activation activation)
    {
        Value receiver = Evaluate(instance, activation);
        Value[] index = Arguments(element.Arguments, activation);
        switch (receiver)
        {
            case MapValue { Unknown: null } map when index is [ConstantValue { Content: not null } key]:
                map.Set(key, value);
                return value;
            case ListValue { Unknown: null } list when index.Length == 1 && IndexOf(index[0], list.Items.Count) is { } place:
                return list.Items[place] = value;
            default:
                Escape(value, GiveUp("this kind of assignment is not evaluated", element, activation).Reason);
                return value;
        }
    }

    private Value AssignCompound(ICompoundAssignmentOperation assignment, Activation activation)
    {
        if (assignment.OperatorMethod is { DeclaringSyntaxReferences.IsEmpty: false })
            return GiveUp("this operator is not evaluated", assignment, activation);
        Value left = Evaluate(assignment.Target, activation);
        Value right = Evaluate(assignment.Value, activation);
        return Assign(assignment.Target, Compute(assignment.OperatorKind, left, right, assignment.IsChecked, assignment, activation), activation);
    }

    private Value AssignCoalesce(ICoalesceAssignmentOperation assignment, Activation activation)
    {
        Value current = Evaluate(assignment.Target, activation);
        switch (current)
        {
            case ConstantValue { Content: null }:
                return Assign(assignment.Target, Evaluate(assignment.Value, activation), activation);
            case UnknownValue unknown:
                Escape(assignment, unknown.Reason, activation);
                return current;
            default:
                return current;
        }
    }

    private Value Increment(IIncrementOrDecrementOperation increment, Activation activation)
    {
        Value before = Evaluate(increment.Target, activation);
        if (increment.OperatorMethod is not null)
            return GiveUp("this operator is not evaluated", increment, activation);
        BinaryOperatorKind kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        Value after = Compute(kind, before, new ConstantValue(1, before.Origin), increment.IsChecked, increment, activation);
        Assign(increment.Target, after, activation);
        return increment.IsPostfix ? before : after;
    }

    private Value Deconstruct(IOperation target, Value value, Activation activation)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple)
            return Assign(target, value, activation);

        IReadOnlyList<Value>? parts = value switch
        {
            TupleValue { Elements: var elements } => elements,
            ObjectValue { Type.IsRecord: true } record => RecordParts(record, tuple.Elements.Length),
            _ => null,
        };
        if (parts is null || parts.Count != tuple.Elements.Length)
        {
            GiveUp("the value cannot be taken apart", tuple, activation);
            return new UnknownValue(ReasonOf(value, tuple, activation));
        }

        for (int i = 0; i < parts.Count; i++)
            Deconstruct(tuple.Elements[i], parts[i], activation);
        return value;
    }

    private static IReadOnlyList<Value>? RecordParts(ObjectValue record, int count)
    {
        IMethodSymbol? deconstruct = record.Type.GetMembers("Deconstruct").OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.IsImplicitlyDeclared && method.Parameters.Length == count);
        if (deconstruct is null)
            return null;
        var parts = new List<Value>();
        foreach (IParameterSymbol parameter in deconstruct.Parameters)
        {
            if (!record.Members.TryGetValue(parameter.Name, out Value? part))
                return null;
            parts.Add(part);
        }

        return parts;
    }
}
