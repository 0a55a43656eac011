using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Which code a call of a virtual method, or of a method of an interface, reaches.</content>
internal sealed partial class Interpreter
{
    /// <summary>The method that runs; null when the type of the object is not known.</summary>
    /// <param name="method">The method that is called, with types in the place of type parameters.</param>
    /// <param name="receiver">The object.</param>
    /// <param name="constrained">The type that stands before a static member of an interface.</param>
    private static IMethodSymbol? Dispatch(IMethodSymbol method, Value? receiver, ITypeSymbol? constrained)
    {
        if (!method.IsAbstract && !method.IsVirtual && !method.IsOverride)
            return method;
        if (method.IsStatic)
            return constrained is null or ITypeParameterSymbol ? null : Implementation(constrained, method);
        return receiver is ObjectValue item ? Implementation(item.Type, method) : null;
    }

    /// <summary>Whether the object is <c>base</c>: what is called on it is not looked up.</summary>
    private static bool IsBase(IOperation? instance) => instance?.Syntax is BaseExpressionSyntax;

    private static IMethodSymbol? Implementation(ITypeSymbol type, IMethodSymbol method)
    {
        IMethodSymbol? found = method.ConstructedFrom;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            found = type.FindImplementationForInterfaceMember(found) as IMethodSymbol;
        if (found is { IsStatic: false, ContainingType.TypeKind: not TypeKind.Interface })
            found = MostDerived(type, found);
        return found is { IsAbstract: false } && method.IsGenericMethod ? found.ConstructedFrom.Construct([.. method.TypeArguments]) : found;
    }

    private static IMethodSymbol MostDerived(ITypeSymbol type, IMethodSymbol method)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(method.Name))
            {
                for (var candidate = member as IMethodSymbol; candidate is not null; candidate = candidate.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition))
                        return (IMethodSymbol)member;
                }
            }
        }

        return method;
    }

    /// <summary>Whether there is code of the user's to run.</summary>
    private bool HasCode(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        if (definition.IsAsync || definition.IsImplicitlyDeclared || definition.DeclaringSyntaxReferences.IsEmpty)
            return false;
        return definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            BaseMethodDeclarationSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
            AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
            ArrowExpressionClauseSyntax => true,
            _ => false,
        };
    }

    /// <summary>The method of the user's that a call comes to; null when there is no code of the user's to run, or it is not known which.</summary>
    private IMethodSymbol? Target(IMethodSymbol method, Value? receiver, IOperation? instance, ITypeSymbol? constrained, Activation activation)
    {
        IMethodSymbol? target = IsBase(instance) ? method : Dispatch(method, receiver, Close(constrained, activation));
        return target is not null && HasCode(target) ? target : null;
    }

    private Value CallOwn(IMethodSymbol target, Value? receiver, Value[] arguments, IOperation site, Activation activation)
    {
        if (receiver is ConstantValue { Content: null } && target is { IsStatic: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Interface })
            throw new EvaluationAbandonedException(new("Define throws an exception here: the object is null", At(site, activation)));
        return Call(target, receiver, arguments, At(site, activation), activation.Method.Depth + 1) ?? Void(site, activation);
    }

    /// <summary>A method that is used as a value: which one runs is decided here, not when it is called.</summary>
    private Value Function(IMethodReferenceOperation reference, Activation activation)
    {
        IMethodSymbol method = Close(reference.Method, activation);
        if (method.MethodKind == MethodKind.LocalFunction)
            return (Value?)LocalFunction(method, activation) ?? GiveUp("the local function is not known here", reference, activation);
        Value? receiver = reference.Instance is null ? null : Own(Evaluate(reference.Instance, activation));
        IMethodSymbol? target = IsBase(reference.Instance) ? method : Dispatch(method, receiver, Close(reference.ConstrainedToType, activation));
        return new FunctionValue(target ?? method, null, activation, receiver, At(reference, activation));
    }

    /// <summary>
    /// The object of a call. What is called on a struct that is not a variable – the result of a property, something read-only – changes
    /// a copy.
    /// </summary>
    private Value Receiver(IOperation instance, Activation activation)
    {
        Value value = Evaluate(instance, activation);
        return value is ObjectValue { Type.IsValueType: true, IsBoxed: false } && !IsVariable(instance, activation) ? Own(value) : value;
    }

    private static bool IsVariable(IOperation instance, Activation activation) => instance switch
    {
        ILocalReferenceOperation { Local: { IsForEach: false, IsUsing: false, RefKind: not RefKind.RefReadOnly } } => true,
        IParameterReferenceOperation { Parameter.RefKind: not (RefKind.In or RefKind.RefReadOnlyParameter) } => true,
        IArrayElementReferenceOperation => true,
        IInstanceReferenceOperation => activation.Method.Code is not { IsReadOnly: true },
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } reference => reference.Instance is null or IInstanceReferenceOperation && IsConstructing(field, activation),
        IFieldReferenceOperation { Field.IsStatic: false, Instance: { Type.IsValueType: true } inner } => IsVariable(inner, activation),
        IFieldReferenceOperation => true,
        IConditionalAccessInstanceOperation => false,
        _ => false,
    };

    private static bool IsConstructing(IFieldSymbol field, Activation activation) =>
        activation.Method.Code is { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor
        && SymbolEqualityComparer.Default.Equals(constructor.ContainingType.OriginalDefinition, field.ContainingType.OriginalDefinition);
}
