using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Arrays, collections and objects of the user's own types.</content>
internal sealed partial class Interpreter
{
    /// <summary>The objects whose initializers are being run, the innermost on top.</summary>
    private readonly Stack<Value> initializing = new();

    /// <summary>A struct is copied when it is passed on; everything else is shared.</summary>
    private Value Own(Value value)
    {
        switch (value)
        {
            case ObjectValue { Type.IsValueType: true, IsBoxed: false } item:
                return item.Copy();
            case TupleValue { HoldsStructs: true } tuple:
                budget.Step(tuple.Origin);
                return new TupleValue([.. tuple.Elements.Select(Own)], tuple.Origin);
            default:
                return value;
        }
    }

    private Value CreateArray(IArrayCreationOperation creation, Activation activation)
    {
        if (creation.Initializer is not { } initializer)
            return CreateEmptyArray(creation, activation);
        if (creation.Type is IArrayTypeSymbol { Rank: > 1 and var rank })
            return CreateGrid(creation, initializer, rank, activation);
        return new ListValue([.. initializer.ElementValues.Select(element => Own(Evaluate(element, activation)))], At(creation, activation)) { IsArray = true };
    }

    private Value CreateCollection(ICollectionExpressionOperation collection, Activation activation)
    {
        if (collection.Elements.IsEmpty && collection.Type?.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.Dictionary<TKey, TValue>")
            return new MapValue(At(collection, activation));
        bool isList = IsList(collection.Type);
        if (!isList && collection.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: true })
            return GiveUp($"collections of type '{collection.Type?.Name}' are not evaluated", collection, activation);

        var items = new List<Value>();
        var list = new ListValue(items, At(collection, activation)) { IsArray = collection.Type is IArrayTypeSymbol };
        foreach (IOperation element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(Own(Evaluate(element, activation)));
                continue;
            }

            Value operand = Evaluate(spread.Operand, activation);
            if (ElementsOf(operand) is { } elements)
                items.AddRange(elements.Select(item => ConvertElement(item, spread.ElementConversion, spread, activation)));
            else
                list.Escape(ReasonOf(operand, spread, activation));
        }

        return isList ? list : CreateCollection((INamedTypeSymbol)collection.Type!, list, collection, activation);
    }

    /// <summary>Whether a collection expression of the type holds its elements as they are written.</summary>
    private static bool IsList(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol { OriginalDefinition: var definition } => definition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IList_T
                or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            || definition.ToDisplayString() is "System.Collections.Generic.List<T>" or "System.Span<T>" or "System.ReadOnlySpan<T>",
        _ => false,
    };

    /// <summary>A collection of the base library that is neither an array nor a list.</summary>
    private Value CreateCollection(INamedTypeSymbol type, ListValue items, IOperation site, Activation activation) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters is [{ Type.Name: nameof(IEnumerable<int>) }]) is { } constructor
            && CallLibrary(constructor, null, [items], site, activation) is { } collection
            ? collection
            : GiveUp($"objects of type '{type.Name}' are not evaluated", site, activation);

    private Value Create(IObjectCreationOperation creation, Activation activation)
    {
        if (Close(creation.Type, activation) is not INamedTypeSymbol type)
            return GiveUp("this type is not evaluated", creation, activation);

        Value? created = type switch
        {
            { IsTupleType: true } => CreateTuple(type, creation, activation),
            { DeclaringSyntaxReferences.IsEmpty: false } => CreateObject(type, creation.Constructor, Arguments(creation.Arguments, activation), At(creation, activation), activation),
            _ => creation.Constructor is { } constructor ? CallLibrary(Member(constructor, activation), null, Arguments(creation.Arguments, activation), creation, activation) : null,
        };
        if (created is null)
            return GiveUp((creation.Constructor is { } unknown ? OutsideWorld.Describe(unknown) : null) ?? $"objects of type '{type.Name}' are not evaluated", creation, activation);
        return Finished(creation.Initializer is null ? created : Initialize(created, creation.Initializer, activation));
    }

    private TupleValue? CreateTuple(INamedTypeSymbol type, IObjectCreationOperation creation, Activation activation)
    {
        if (creation.Arguments.IsEmpty)
            return DefaultTuple(type, At(creation, activation));
        return creation.Arguments.Length == type.TupleElements.Length ? new TupleValue(Arguments(creation.Arguments, activation), At(creation, activation)) : null;
    }

    /// <summary><c>new T()</c>.</summary>
    private Value Create(ITypeParameterObjectCreationOperation creation, Activation activation)
    {
        Value? created = Close(creation.Type, activation) switch
        {
            INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type => CreateObject(type, type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty), [], At(creation, activation), activation),
            { IsValueType: true } type => DefaultOf(type, At(creation, activation)),
            _ => null,
        };
        if (created is null)
            return GiveUp("objects of this type are not evaluated", creation, activation);
        return Finished(creation.Initializer is null ? created : Initialize(created, creation.Initializer, activation));
    }

    private static Value Finished(Value value)
    {
        if (value is ObjectValue item)
            item.IsFinished = true;
        return value;
    }

    private Value CreateAnonymous(IAnonymousObjectCreationOperation creation, Activation activation)
    {
        var item = new ObjectValue((INamedTypeSymbol)creation.Type!, At(creation, activation)) { IsFinished = true };
        foreach (ISimpleAssignmentOperation assignment in creation.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation target)
                item[target.Property] = Own(Evaluate(assignment.Value, activation));
        }

        return item;
    }

    private Value CreateWith(IWithOperation with, Activation activation) =>
        Evaluate(with.Operand, activation) is ObjectValue item && !HasCopyConstructor(item.Type)
            ? Finished(Initialize(item.Copy(), with.Initializer, activation))
            : GiveUp("the record is not known", with, activation);

    private static bool HasCopyConstructor(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { IsRecord: true, IsReferenceType: true }; current = current.BaseType)
        {
            if (current.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters is [{ Type: var original }] && SymbolEqualityComparer.Default.Equals(original, current)))
                return true;
        }

        return false;
    }

    private Value Initialize(Value target, IObjectOrCollectionInitializerOperation initializer, Activation activation)
    {
        initializing.Push(target);
        try
        {
            foreach (IOperation operation in initializer.Initializers)
            {
                switch (operation)
                {
                    case ISimpleAssignmentOperation assignment:
                        Assign(assignment, activation);
                        break;
                    case IInvocationOperation invocation:
                        Evaluate(invocation, activation);
                        break;
                    case IMemberInitializerOperation member:
                        Initialize(Evaluate(member.InitializedMember, activation), member.Initializer, activation);
                        break;
                    default:
                        Escape(target, new Unknown("a part of the initializer is not evaluated", At(operation, activation)));
                        break;
                }
            }
        }
        finally
        {
            initializing.Pop();
        }

        return target;
    }
}
