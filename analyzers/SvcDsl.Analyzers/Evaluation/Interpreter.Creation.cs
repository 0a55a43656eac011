using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    private static Value Own(Value value) => value is ObjectValue { Type.IsValueType: true } item ? item.Copy() : value;

    private Value CreateArray(IArrayCreationOperation creation, Activation activation)
    {
        if (creation.Initializer is not { } initializer)
        {
            return creation.DimensionSizes.Length == 1 && Evaluate(creation.DimensionSizes[0], activation) is ConstantValue { Content: 0 }
                ? new ListValue([], At(creation, activation))
                : GiveUp("an array without initializer is not evaluated", creation, activation);
        }

        return new ListValue([.. initializer.ElementValues.Select(element => Own(Evaluate(element, activation)))], At(creation, activation));
    }

    private Value CreateCollection(ICollectionExpressionOperation collection, Activation activation)
    {
        var items = new List<Value>();
        var list = new ListValue(items, At(collection, activation));
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

        return list;
    }

    private Value Create(IObjectCreationOperation creation, Activation activation)
    {
        if (creation.Type is not INamedTypeSymbol type)
            return GiveUp("this type is not evaluated", creation, activation);

        Value? created = type.OriginalDefinition.ToDisplayString() switch
        {
            "System.Collections.Generic.List<T>" or "System.Collections.Generic.HashSet<T>" => CreateList(creation, activation),
            "System.Collections.Generic.Dictionary<TKey, TValue>" when creation.Arguments.IsEmpty => new MapValue(At(creation, activation)),
            "System.Collections.Generic.KeyValuePair<TKey, TValue>" when creation.Arguments.Length == 2 => new TupleValue(Arguments(creation.Arguments, activation), At(creation, activation)),
            _ when !type.DeclaringSyntaxReferences.IsEmpty => CreateObject(type, creation, activation),
            _ => null,
        };
        if (created is null)
            return GiveUp($"objects of type '{type.Name}' are not evaluated", creation, activation);
        return creation.Initializer is null ? created : Initialize(created, creation.Initializer, activation);
    }

    private ListValue? CreateList(IObjectCreationOperation creation, Activation activation)
    {
        var list = new ListValue([], At(creation, activation));
        if (creation.Type!.Name == "HashSet")
            return null;
        if (creation.Arguments.IsEmpty)
            return list;

        Value source = Evaluate(creation.Arguments[0].Value, activation);
        if (source is ConstantValue { Content: int })
            return list;
        if (ElementsOf(source) is { } elements)
            list.Items.AddRange(elements);
        else
            list.Escape(ReasonOf(source, creation, activation));
        return list;
    }

    private Value CreateAnonymous(IAnonymousObjectCreationOperation creation, Activation activation)
    {
        var item = new ObjectValue((INamedTypeSymbol)creation.Type!, At(creation, activation));
        foreach (ISimpleAssignmentOperation assignment in creation.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation target)
                item.Members[target.Property.Name] = Own(Evaluate(assignment.Value, activation));
        }

        return item;
    }

    private Value? CreateObject(INamedTypeSymbol type, IObjectCreationOperation creation, Activation activation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) })
            return null;

        var item = new ObjectValue(type, At(creation, activation));
        Value[] arguments = Arguments(creation.Arguments, activation);
        IMethodSymbol? constructor = creation.Constructor?.OriginalDefinition;
        SyntaxNode? syntax = constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        bool isPrimary = syntax is TypeDeclarationSyntax;
        if (constructor is not null && isPrimary)
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                item.Members[PrimaryConstructors.MemberOf(constructor.Parameters[i])] = arguments[i];
                if (type.IsRecord)
                    item.Members[constructor.Parameters[i].Name] = arguments[i];
            }
        }

        InitializeMembers(item, activation);
        if (constructor is { IsImplicitlyDeclared: true } || isPrimary || constructor is null)
            return item;
        if (syntax is not ConstructorDeclarationSyntax { Initializer: null } || models.Operation(syntax, cancellationToken) is not IConstructorBodyOperation body)
            return null;

        Activation run = Activation.OfMethod(item, At(creation, activation), activation.Method.Depth + 1);
        CheckDepth(run.Method.Depth, run.Method.Caller);
        for (int i = 0; i < arguments.Length; i++)
            run.Declare(constructor.Parameters[i], arguments[i]);
        if ((body.BlockBody ?? body.ExpressionBody) is { } block)
            Execute(block, run);
        return item;
    }

    private void InitializeMembers(ObjectValue item, Activation activation)
    {
        Activation run = Activation.OfMethod(item, item.Origin, activation.Method.Depth + 1);
        foreach (ISymbol member in item.Type.OriginalDefinition.GetMembers())
        {
            if (member.IsStatic || member.IsImplicitlyDeclared || member.DeclaringSyntaxReferences.IsEmpty)
                continue;
            EqualsValueClauseSyntax? initializer = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer is not null && models.Operation(initializer.Value, cancellationToken) is { } operation)
                item.Members[member.Name] = Own(Evaluate(operation.Parent as IConversionOperation ?? operation, run));
            else if (!item.Members.ContainsKey(member.Name) && DefaultOf(member) is { } value)
                item.Members[member.Name] = new ConstantValue(value.Content, item.Origin);
        }
    }

    /// <summary>What a field or an automatic property holds before anybody sets it; null when it is not a field, or its default is not a constant.</summary>
    private static (object? Content, bool _)? DefaultOf(ISymbol member)
    {
        ITypeSymbol? type = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property when property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)) => property.Type,
            _ => null,
        };
        return type switch
        {
            null => null,
            { SpecialType: SpecialType.System_Int32 } => (0, true),
            { SpecialType: SpecialType.System_Boolean } => (false, true),
            { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => (null, true),
            _ => null,
        };
    }

    private Value CreateWith(IWithOperation with, Activation activation) =>
        Evaluate(with.Operand, activation) is ObjectValue item
            ? Initialize(item.Copy(), with.Initializer, activation)
            : GiveUp("the record is not known", with, activation);

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
                        Assign(assignment.Target, Evaluate(assignment.Value, activation), activation);
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
