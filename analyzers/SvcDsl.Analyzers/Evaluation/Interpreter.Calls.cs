using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Calls: into the DSL they are made, into the user's code they are interpreted, pure ones of the base library are made.</content>
internal sealed partial class Interpreter
{
    private Value Invoke(IInvocationOperation invocation, Activation activation)
    {
        IMethodSymbol method = Close(invocation.TargetMethod, activation);
        if (DslMembers.IsDsl(method))
            return InvokeDsl(invocation, activation);
        if (IsOmitted(method, invocation.Syntax) is not false and var omitted)
            return omitted == true ? Void(invocation, activation) : GiveUp("it is not known whether the compiler leaves the call out", invocation, activation);

        Value? receiver = invocation.Instance is null ? null : Receiver(invocation.Instance, activation);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return CallDelegate(receiver, Arguments(invocation.Arguments, activation, byReference: true), invocation, activation);
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return LocalFunction(method, activation) is { } function
                ? CallFunction(function, Arguments(invocation.Arguments, activation, byReference: true), invocation, activation)
                : GiveUp("the local function is not known here", invocation, activation);
        }

        if (Target(method, receiver, invocation.Instance, invocation.ConstrainedToType, activation) is { } target)
            return CallOwn(target, receiver, Arguments(invocation.Arguments, activation, byReference: true), invocation, activation);

        if (HasReferences(invocation.Arguments))
            return CallLibraryByReference(invocation, receiver, activation) ?? GiveUp($"the call of '{method.ContainingType?.Name}.{method.Name}' is not evaluated", invocation, activation);

        Value[] arguments = Arguments(invocation.Arguments, activation);
        if (CallOfObject(method, receiver, arguments, invocation, activation) is { } known)
            return known;
        if (CallLibrary(method, receiver, arguments, invocation, activation) is { } result)
            return result;
        if (receiver is ListValue array && IsGetLength(method) && arguments is [ConstantValue { Content: int dimension }] && LengthOf(array, dimension) is { } length)
            return Constant(length, invocation, activation);
        if (method is { Name: "GetEnumerator", Parameters.IsEmpty: true } && receiver is SequenceValue && ElementsOf(receiver) is { } elements)
            return new QueryValue(elements, At(invocation, activation)) { Inputs = [receiver] };

        // Nothing comes back, and nothing of the manifest went there: a line for a log, say.
        if (method.ReturnsVoid && receiver is null && method.DeclaringSyntaxReferences.IsEmpty && arguments.All(argument => argument is ConstantValue or UnknownValue) && (catching == 0 || method.ContainingType.Name == "Console"))
            return Void(invocation, activation);

        var reason = new Unknown(OutsideWorld.Describe(method) ?? $"the call of '{method.ContainingType?.Name}.{method.Name}' is not evaluated", At(invocation, activation));
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            EscapeStatics(reason);
        return NotCalled(reason, receiver, arguments);
    }

    /// <summary>A call that is not evaluated may do anything with what it is given.</summary>
    private UnknownValue NotCalled(Unknown reason, Value? receiver, IEnumerable<Value> arguments)
    {
        Note(reason);
        foreach (Value argument in arguments)
            Escape(argument, reason);
        if (receiver is not null)
            Escape(receiver, reason);
        return new UnknownValue(reason);
    }

    private static FunctionValue? LocalFunction(IMethodSymbol method, Activation activation) =>
        activation.Find(method.OriginalDefinition) is FunctionValue function
            ? method.IsGenericMethod ? new FunctionValue(method, function.Body, function.Closure, null, function.Origin) : function
            : null;

    private static bool HasReferences(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
                return true;
        }

        return false;
    }

    /// <summary>The arguments in the order of the parameters; C# evaluates them in the order in which they are written.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="activation">The caller.</param>
    /// <param name="byReference">Whether a parameter that is another name of a place of the caller's is to become that.</param>
    private Value[] Arguments(IReadOnlyList<IArgumentOperation> arguments, Activation activation, bool byReference = false)
    {
        var values = new Value[arguments.Count];
        foreach (IArgumentOperation argument in arguments)
        {
            bool isReference = byReference && IsPassedByReference(argument);
            values[argument.Parameter?.Ordinal ?? 0] = isReference
                ? new ReferenceValue(PlaceOf(argument.Value, activation), At(argument, activation))
                : argument.ArgumentKind == ArgumentKind.DefaultValue ? Omitted(argument, activation)
                : Own(Evaluate(argument.Value, activation));
        }

        return values;
    }

    private static bool IsPassedByReference(IArgumentOperation argument) => argument.Parameter?.RefKind switch
    {
        RefKind.Ref or RefKind.Out => true,
        RefKind.In or RefKind.RefReadOnlyParameter => argument.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Instance: not null } or IArrayElementReferenceOperation,
        _ => false,
    };

    /// <summary>An argument that is left out: its value stands at the parameter.</summary>
    private Value Omitted(IArgumentOperation argument, Activation activation) =>
        Evaluate(argument.Value, activation) switch
        {
            ConstantValue value when models.Current(argument.Parameter?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)) is ParameterSyntax { Default.Value: { } written } =>
                new ConstantValue(value.Content, new SyntaxOrigin(written, value.Origin)) { Enum = value.Enum },
            var value => value,
        };

    internal Value CallFunction(FunctionValue function, Value[] arguments, IOperation site, Activation activation)
    {
        int depth = activation.Method.Depth + 1;
        Origin caller = At(site, activation);
        if (function.Body is null || function.Closure is null)
        {
            if (DslMembers.IsDsl(function.Method))
                return InvokeDsl(function.Method, function.Receiver, arguments, site, activation);
            return HasCode(function.Method)
                ? Call(function.Method, function.Receiver, arguments, caller, depth) ?? Void(site, activation)
                : CallLibrary(function.Method, function.Receiver, arguments, site, activation) ?? GiveUp("the method behind the delegate is not evaluated", site, activation);
        }

        if (function.Method.IsAsync)
            return GiveUp("async code is not evaluated", site, activation);
        CheckDepth(depth, caller);
        if (IsIterator(function.Method, function.Body))
            return Iterate(function.Method, function.Body, () => StartFunction(function, function.Closure, arguments, caller, depth), caller);
        Activation run = StartFunction(function, function.Closure, arguments, caller, depth);
        Execute(function.Body, run);
        return run.Method.ReturnValue ?? Void(site, activation);
    }

    private Activation StartFunction(FunctionValue function, Activation closure, Value[] arguments, Origin caller, int depth)
    {
        IMethodSymbol definition = function.Method.OriginalDefinition;
        TypeArguments? types = closure.Method.TypeArguments;
        if (definition.IsGenericMethod)
            types = TypeArguments.Of(null, function.Method, definition, types, models.Compilation);
        return Start(closure.OfLambda(caller, depth, types), definition, arguments);
    }

    /// <summary>Interprets a method of the user's; null when it returns nothing.</summary>
    internal Value? Call(IMethodSymbol method, Value? receiver, IReadOnlyList<Value> arguments, Origin? caller, int depth)
    {
        CheckDepth(depth, caller);
        IMethodSymbol definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        SyntaxNode syntax = definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (method.IsStatic)
            InitializeStatics(method.ContainingType);
        TypeArguments? types = TypeArgumentsOf(method, definition, (receiver as ObjectValue)?.Type);
        IOperation? code = models.Operation(syntax, cancellationToken);
        if (code is IMethodBodyOperation body)
            code = (IOperation?)body.BlockBody ?? body.ExpressionBody;
        else if (code is IConstructorBodyOperation constructor)
            code = (IOperation?)constructor.BlockBody ?? constructor.ExpressionBody;
        if (code is IBlockOperation && IsIterator(definition, code))
        {
            Value? self = receiver is null ? null : Own(receiver);
            return Iterate(definition, code, () => Start(Activation.OfMethod(self, caller, depth, definition, types), definition, arguments), caller ?? new SyntaxOrigin(syntax, null));
        }

        if (code is IBlockOperation)
        {
            Activation run = Start(Activation.OfMethod(receiver, caller, depth, definition, types), definition, arguments);
            Execute(code, run);
            return run.Method.ReturnValue;
        }

        var reason = new Unknown($"the body of '{method.Name}' is not evaluated", caller ?? new SyntaxOrigin(syntax, null));
        EscapeStatics(reason);
        return NotCalled(reason, receiver, arguments);
    }

    private static Activation Start(Activation run, IMethodSymbol method, IReadOnlyList<Value> arguments)
    {
        for (int i = 0; i < method.Parameters.Length && i < arguments.Count; i++)
            run.Declare(method.Parameters[i], arguments[i]);
        return run;
    }

    private void CheckDepth(int depth, Origin? caller)
    {
        if (depth > Limits.CallDepth)
            throw new EvaluationAbandonedException(new($"there are more than {Limits.CallDepth} calls inside each other ({EvaluationLimits.CallDepthKey} in .editorconfig)", caller ?? Origin.None));
    }

    private ConstantValue Void(IOperation operation, Activation activation) => new(null, At(operation, activation));
}
