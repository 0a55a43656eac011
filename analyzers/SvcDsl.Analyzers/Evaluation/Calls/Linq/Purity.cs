using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Whether code does nothing but compute; when in doubt, it does not.</summary>
internal static class Purity
{
    private const int MaxDepth = 4;

    public static bool HasEffects(Interpreter interpreter, Value value) => value switch
    {
        SequenceValue sequence => sequence.HasEffects,
        FunctionValue { Body: { } body } => !interpreter.Library.IsPure(body, () => IsPure(interpreter, body, MaxDepth)),
        FunctionValue { Method: var method } => method.DeclaringSyntaxReferences.IsEmpty ? !IsPureLibrary(interpreter, method) : !IsPure(interpreter, method, MaxDepth),
        _ => false,
    };

    private static bool IsPure(Interpreter interpreter, IOperation body, int depth)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            bool isPure = operation switch
            {
                IInvocationOperation invocation => IsPureCall(interpreter, invocation, depth),
                IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } => true,
                IAssignmentOperation assignment => IsOwn(assignment.Target, body),
                IIncrementOrDecrementOperation increment => IsOwn(increment.Target, body),
                IObjectCreationOperation creation => IsPlain(creation.Constructor?.ContainingType),
                IPropertyReferenceOperation { Property: var property } => IsStored(property),
                IBinaryOperation { OperatorMethod: { } used } => used.DeclaringSyntaxReferences.IsEmpty,
                IConversionOperation { OperatorMethod: { } used } => used.DeclaringSyntaxReferences.IsEmpty,
                IThrowOperation or IAwaitOperation or IDynamicInvocationOperation or IEventAssignmentOperation or IUsingOperation or ILockOperation => false,
                _ => operation.Kind is not (OperationKind.None or OperationKind.Invalid or OperationKind.YieldReturn),
            };
            if (!isPure)
                return false;
        }

        return true;
    }

    private static bool IsPureCall(Interpreter interpreter, IInvocationOperation invocation, int depth)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction || DslMembers.IsDsl(method))
            return false;
        return method.DeclaringSyntaxReferences.IsEmpty ? IsPureLibrary(interpreter, method) : IsPure(interpreter, method, depth);
    }

    private static bool IsPure(Interpreter interpreter, IMethodSymbol method, int depth) =>
        depth > 0 && !method.IsVirtual && !method.IsOverride && !method.IsAbstract && interpreter.BodyOf(method) is { } body && IsPure(interpreter, body, depth - 1);

    /// <summary>The collections have methods that change them, everything else that is known is pure.</summary>
    private static bool IsPureLibrary(Interpreter interpreter, IMethodSymbol method) =>
        interpreter.Library.Find(method) is not null
        && (method.ContainingNamespace.ToDisplayString() is "System" or "System.Linq" && method.ContainingType.Name is not ("Array" or "Console" or "Lazy")
            || method.Name is "Contains" or "ContainsKey" or "IndexOf" or "GetValueOrDefault" or "Create");

    private static bool IsOwn(IOperation target, IOperation body) => target switch
    {
        ILocalReferenceOperation { Local: var local } => local.DeclaringSyntaxReferences.Any(place => place.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(place.Span)),
        IDiscardOperation => true,
        IDeclarationExpressionOperation => true,
        ITupleOperation tuple => tuple.Elements.All(element => IsOwn(element, body)),
        _ => false,
    };

    /// <summary>Whether reading the property runs no code of the user's.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property.OriginalDefinition is var definition
        && (definition.DeclaringSyntaxReferences.IsEmpty || definition.ContainingType.IsAnonymousType
            || !definition.IsVirtual && !definition.IsAbstract && definition.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, definition)));

    /// <summary>Whether making such an object runs no code of the user's: a record in one line does not.</summary>
    private static bool IsPlain(INamedTypeSymbol? type) =>
        type is not null && (type.DeclaringSyntaxReferences.IsEmpty || type.DeclaringSyntaxReferences.All(place => place.GetSyntax() is RecordDeclarationSyntax { Members.Count: 0, BaseList: null }));
}
