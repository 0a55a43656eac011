using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Calls: into the DSL they are made, into the user's code they are interpreted, pure ones of the base library are made.</content>
internal sealed partial class Interpreter
{
    private Value Invoke(IInvocationOperation invocation, Activation activation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (DslMembers.IsDsl(method))
            return InvokeDsl(invocation, activation);

        Value? receiver = invocation.Instance is null ? null : Evaluate(invocation.Instance, activation);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return receiver is FunctionValue function
                ? CallFunction(function, Arguments(invocation.Arguments, activation), invocation, activation)
                : GiveUp("the delegate is not known", invocation, activation);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return LocalFunction(method, activation) is { } function
                ? CallFunction(function, Arguments(invocation.Arguments, activation), invocation, activation)
                : GiveUp("the local function is not known here", invocation, activation);
        }

        if (HasUnsupportedArguments(invocation.Arguments))
            return GiveUp("a call with ref or out arguments is not evaluated", invocation, activation);

        Value[] arguments = Arguments(invocation.Arguments, activation);
        if (IsInterpretable(method))
            return Call(method, receiver, arguments, At(invocation, activation), activation.Method.Depth + 1) ?? Void(invocation, activation);
        if (BaseLibrary.TryCall(this, method, receiver, arguments, invocation, activation) is { } result)
            return result;

        // Nothing comes back, and nothing of the manifest went there: a line for a log, say.
        if (method.ReturnsVoid && receiver is null && arguments.All(argument => argument is ConstantValue or UnknownValue))
            return Void(invocation, activation);

        return NotCalled(new Unknown($"the call of '{method.ContainingType?.Name}.{method.Name}' is not evaluated", At(invocation, activation)), receiver, arguments);
    }

    /// <summary>A call that is not evaluated may do anything with what it is given.</summary>
    private UnknownValue NotCalled(Unknown reason, Value? receiver, IEnumerable<Value> arguments)
    {
        unknowns.Add(reason);
        foreach (Value argument in arguments)
            Escape(argument, reason);
        if (receiver is not null)
            Escape(receiver, reason);
        return new UnknownValue(reason);
    }

    private static FunctionValue? LocalFunction(IMethodSymbol method, Activation activation) => activation.Find(method.OriginalDefinition) as FunctionValue;

    private static bool HasUnsupportedArguments(IEnumerable<IArgumentOperation> arguments) =>
        arguments.Any(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out);

    /// <summary>The arguments in the order of the parameters; C# evaluates them in the order in which they are written.</summary>
    private Value[] Arguments(IReadOnlyList<IArgumentOperation> arguments, Activation activation)
    {
        var values = new Value[arguments.Count];
        foreach (IArgumentOperation argument in arguments)
            values[argument.Parameter?.Ordinal ?? 0] = Own(Evaluate(argument.Value, activation));
        return values;
    }

    private static bool IsInterpretable(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        return definition is { IsAsync: false, IsAbstract: false, IsExtern: false, DeclaringSyntaxReferences.IsEmpty: false }
            && (!(definition.IsVirtual || definition.IsOverride) || definition.IsSealed || definition.ContainingType.IsSealed)
            && definition.ContainingType.TypeKind != TypeKind.Interface;
    }

    internal Value CallFunction(FunctionValue function, Value[] arguments, IOperation site, Activation activation)
    {
        int depth = activation.Method.Depth + 1;
        Origin caller = At(site, activation);
        if (function.Body is null || function.Closure is null)
        {
            if (DslMembers.IsDsl(function.Method))
                return InvokeDsl(function.Method, function.Receiver, arguments, site, activation);
            return IsInterpretable(function.Method)
                ? Call(function.Method, function.Receiver, arguments, caller, depth) ?? Void(site, activation)
                : GiveUp("the method behind the delegate is not evaluated", site, activation);
        }

        if (function.Method.IsAsync || IsIterator(function.Method, function.Body))
            return GiveUp("async code and iterators are not evaluated", site, activation);
        CheckDepth(depth, caller);
        Activation run = function.Closure.OfLambda(caller, depth);
        for (int i = 0; i < function.Method.Parameters.Length && i < arguments.Length; i++)
            run.Declare(function.Method.Parameters[i], arguments[i]);
        Execute(function.Body, run);
        return run.Method.ReturnValue ?? Void(site, activation);
    }

    /// <summary>Interprets a method of the user's; null when it returns nothing.</summary>
    internal Value? Call(IMethodSymbol method, Value? receiver, IReadOnlyList<Value> arguments, Origin? caller, int depth)
    {
        CheckDepth(depth, caller);
        IMethodSymbol definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        SyntaxNode syntax = definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        Activation run = Activation.OfMethod(receiver, caller, depth);
        for (int i = 0; i < definition.Parameters.Length && i < arguments.Count; i++)
            run.Declare(definition.Parameters[i], arguments[i]);

        switch (models.Operation(syntax, cancellationToken))
        {
            case IMethodBodyOperation body when (body.BlockBody ?? body.ExpressionBody) is { } block:
                if (IsIterator(definition, block))
                    break;
                Execute(block, run);
                return run.Method.ReturnValue;
            case IBlockOperation block:
                Execute(block, run);
                return run.Method.ReturnValue;
        }

        return NotCalled(new Unknown($"the body of '{method.Name}' is not evaluated", caller ?? new SyntaxOrigin(syntax, null)), receiver, arguments);
    }

    /// <summary>Whether the body runs only while its result is walked through.</summary>
    private static bool IsIterator(IMethodSymbol method, IOperation body) =>
        method.ReturnType.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_IEnumerator or SpecialType.System_Collections_Generic_IEnumerator_T
        && body.Descendants().Any(operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);

    private static void CheckDepth(int depth, Origin? caller)
    {
        if (depth > Budget.MaxCallDepth)
            throw new EvaluationAbandonedException(new("the calls are nested too deeply", caller ?? Origin.None));
    }

    private ConstantValue Void(IOperation operation, Activation activation) => new(null, At(operation, activation));

    /// <summary>A getter that computes, or an expression behind an arrow.</summary>
    private Value? CallGetter(IPropertySymbol property, Value? receiver, Origin? caller, int depth)
    {
        IPropertySymbol definition = property.OriginalDefinition;
        if (definition.IsAbstract || definition.IsVirtual || definition.DeclaringSyntaxReferences.IsEmpty)
            return null;
        SyntaxNode? body = definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            PropertyDeclarationSyntax { AccessorList: { } list } => list.Accessors.FirstOrDefault(accessor =>
                accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body is not null || accessor.ExpressionBody is not null)),
            _ => null,
        };
        if (body is null)
            return null;

        CheckDepth(depth, caller);
        Activation run = Activation.OfMethod(receiver, caller, depth);
        IOperation? operation = models.Operation(body, cancellationToken);
        if (operation is IMethodBodyOperation method)
            operation = (IOperation?)method.BlockBody ?? method.ExpressionBody;
        if (operation is null)
            return null;
        Execute(operation, run);
        return run.Method.ReturnValue;
    }
}
