using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Fields, properties, elements.</content>
internal sealed partial class Interpreter
{
    private readonly Dictionary<ISymbol, Value?> initialized = new(SymbolEqualityComparer.Default);

    private Value Field(IFieldReferenceOperation reference, Activation activation)
    {
        IFieldSymbol field = reference.Field;
        if (field.IsStatic)
        {
            if (field is { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
                return Constant("", reference, activation);
            return field.IsReadOnly && Initialized(field.OriginalDefinition) is { } value
                ? value
                : Unknown($"the field '{field.Name}' is not read-only, or its value is not known", reference, activation);
        }

        Value receiver = reference.Instance is null ? Unknown("the object is not known", reference, activation) : Evaluate(reference.Instance, activation);
        switch (receiver)
        {
            case TupleValue tuple when TupleIndex(field) is { } index && index < tuple.Elements.Count:
                return tuple.Elements[index];
            case ObjectValue item when item.Members.TryGetValue((field.AssociatedSymbol ?? field).Name, out Value? member):
                return member;
            default:
                return receiver is UnknownValue ? receiver : GiveUp("the field is not known", reference, activation);
        }
    }

    private static int? TupleIndex(IFieldSymbol field)
    {
        string name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out int number) ? number - 1 : null;
    }

    /// <summary>The value of the initializer of a static field or property; null when there is none, or when a static constructor may set another.</summary>
    private Value? Initialized(ISymbol member)
    {
        if (initialized.TryGetValue(member, out Value? known))
            return known;

        // While it is being computed it is not known: that ends a circle.
        initialized[member] = null;
        if (member.DeclaringSyntaxReferences.IsEmpty || HasStaticConstructor(member.ContainingType))
            return null;
        EqualsValueClauseSyntax? initializer = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        if (initializer is null || models.Operation(initializer.Value, cancellationToken) is not { } operation)
            return null;
        return initialized[member] = Own(EvaluateInitializer(operation));
    }

    /// <summary>The tree of an initializer starts below the conversion to the type of the field.</summary>
    private Value EvaluateInitializer(IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion)
            operation = conversion;
        return Evaluate(operation, Activation.OfMethod(null, null, depth: 0));
    }

    private static bool HasStaticConstructor(INamedTypeSymbol type) =>
        type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);

    private Value Property(IPropertyReferenceOperation reference, Activation activation)
    {
        IPropertySymbol property = reference.Property;
        if (DslMembers.IsDsl(property))
            return DslProperty(reference, activation);

        Value? receiver = reference.Instance is null ? null : Evaluate(reference.Instance, activation);
        if (receiver is UnknownValue)
            return receiver;
        if (receiver is ObjectValue { Type: var type } && property.ContainingType.TypeKind == TypeKind.Interface)
            property = type.FindImplementationForInterfaceMember(property) as IPropertySymbol ?? property;
        if (!property.IsIndexer && CallGetter(property, receiver, At(reference, activation), activation.Method.Depth + 1) is { } computed)
            return computed;
        if (receiver is ObjectValue item && !property.IsIndexer && item.Members.TryGetValue(property.Name, out Value? member))
            return member;
        if (property.IsStatic && property.IsReadOnly && Initialized(property.OriginalDefinition) is { } value)
            return value;
        return BaseLibrary.TryGet(property, receiver, Arguments(reference.Arguments, activation), At(reference, activation))
            ?? GiveUp($"the property '{property.Name}' is not evaluated", reference, activation);
    }

    private Value ArrayElement(IArrayElementReferenceOperation reference, Activation activation)
    {
        Value array = Evaluate(reference.ArrayReference, activation);
        if (array is UnknownValue)
            return array;
        if (array is ListValue { Unknown: null } list && reference.Indices.Length == 1
            && IndexOf(Evaluate(reference.Indices[0], activation), list.Items.Count) is { } index)
            return list.Items[index];
        return GiveUp("the element is not known", reference, activation);
    }

    private static int? IndexOf(Value index, int count) =>
        index is ConstantValue { Content: int number } && number >= 0 && number < count ? number : null;
}
