using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Deconstruction.</content>
internal sealed partial class Interpreter
{
    private Value Deconstruct(IDeconstructionAssignmentOperation assignment, Activation activation)
    {
        // Where the parts go is worked out before the value is.
        var places = new List<Place>();
        AddPlaces(assignment.Target, places, activation);
        Value value = Evaluate(assignment.Value, activation);
        Deconstruct(assignment.Target, value, SourceModels.Deconstruction(assignment), places, activation);
        return value;
    }

    private void Deconstruct(IOperation target, Value value, DeconstructionInfo info, List<Place> places, Activation activation)
    {
        var parts = new List<Value>();
        if (TakeApart(target, value, info, parts, activation) && parts.Count == places.Count)
        {
            for (int i = 0; i < parts.Count; i++)
                places[i].Value = Own(parts[i]);
            return;
        }

        UnknownValue unknown = value as UnknownValue ?? GiveUp("the value cannot be taken apart", target, activation);
        Escape(value, unknown.Reason);
        foreach (Place place in places)
            place.Value = unknown;
    }

    private void AddPlaces(IOperation target, List<Place> places, Activation activation)
    {
        target = Tuple(target);
        if (target is not ITupleOperation tuple)
        {
            places.Add(PlaceOf(target, activation));
            return;
        }

        foreach (IOperation element in tuple.Elements)
            AddPlaces(element, places, activation);
    }

    private static IOperation Tuple(IOperation target) => target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;

    /// <summary>All calls of Deconstruct come before all conversions, and these before all assignments.</summary>
    private bool TakeApart(IOperation target, Value value, DeconstructionInfo info, List<Value> parts, Activation activation)
    {
        target = Tuple(target);
        if (target is not ITupleOperation tuple)
        {
            parts.Add(ConvertPart(value, info.Conversion, target, activation));
            return true;
        }

        if (PartsOf(value, info.Method, target, activation) is not { } elements || elements.Count != tuple.Elements.Length)
            return false;
        for (int i = 0; i < elements.Count; i++)
        {
            if (!TakeApart(tuple.Elements[i], elements[i], i < info.Nested.Length ? info.Nested[i] : default, parts, activation))
                return false;
        }

        return true;
    }

    private Value ConvertPart(Value value, Conversion? conversion, IOperation target, Activation activation)
    {
        // The compiler does not always tell the conversion; a value of the very type needs none.
        bool isFitting = conversion is not { IsIdentity: false } || target.Type is { } type && ExactType(value) is { } exact && IsAlways(exact, type);
        return isFitting ? value : ConvertElement(value, conversion!.Value.ToCommonConversion(), target, activation);
    }

    /// <summary>The parts of a tuple, or what a method called Deconstruct hands out; null when they are not known.</summary>
    private IReadOnlyList<Value>? PartsOf(Value value, IMethodSymbol? method, IOperation site, Activation activation)
    {
        switch (value)
        {
            case TupleValue tuple when method is null || method.DeclaringSyntaxReferences.IsEmpty:
                return tuple.Elements;
            case ObjectValue { Type.IsRecord: true } record when method is { IsImplicitlyDeclared: true }:
                return RecordParts(record, method, site, activation);
            case UnknownValue:
                return null;
        }

        if (method is null || Target(method.ReducedFrom ?? method, value, site, null, activation) is not { } called || value is ConstantValue { Content: null } && !called.IsStatic)
            return null;
        int first = called.IsStatic ? 1 : 0;
        var parts = new Value[called.Parameters.Length - first];
        var arguments = new Value[called.Parameters.Length];
        if (called.IsStatic)
            arguments[0] = Own(value);
        for (int i = 0; i < parts.Length; i++)
        {
            int index = i;
            parts[i] = Unassigned(site, activation);
            arguments[first + i] = new ReferenceValue(new Place(() => parts[index], part => parts[index] = part), value.Origin);
        }

        Call(called, called.IsStatic ? null : value, arguments, At(site, activation), activation.Method.Depth + 1);
        return parts;
    }

    private IReadOnlyList<Value>? RecordParts(ObjectValue record, IMethodSymbol deconstruct, IOperation site, Activation activation)
    {
        var parts = new List<Value>();
        foreach (IParameterSymbol parameter in deconstruct.Parameters)
        {
            if (deconstruct.ContainingType.GetMembers(parameter.Name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is not { } member || Read(member, record, site, activation) is not { } part)
                return null;
            parts.Add(part);
        }

        return parts;
    }
}
