using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>What happens to the known world when something is not evaluated. It errs towards "not known".</content>
internal sealed partial class Interpreter
{
    /// <summary>An expression that is not understood: everything it mentions may have been changed by it.</summary>
    private UnknownValue GiveUp(string reason, IOperation operation, Activation activation)
    {
        UnknownValue result = Unknown(reason, operation, activation);
        Escape(operation, result.Reason, activation);
        return result;
    }

    /// <summary>Code that may or may not run, or that is not understood.</summary>
    private void Escape(IOperation code, Unknown reason, Activation activation) => Escape(code, reason, activation, isLater: false);

    /// <param name="code">The code.</param>
    /// <param name="reason">Why it is not known what it does.</param>
    /// <param name="activation">The variables that it sees.</param>
    /// <param name="isLater">Whether it may run at any time from now on.</param>
    private void Escape(IOperation code, Unknown reason, Activation activation, bool isLater)
    {
        foreach (IOperation operation in code.DescendantsAndSelf())
        {
            budget.Step(operation.Syntax, activation.Method.Caller);
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    EscapeVariable(local, local.Local, reason, activation, isLater || IsInsideFunction(local, code));
                    break;
                case IParameterReferenceOperation parameter:
                    EscapeVariable(parameter, parameter.Parameter, reason, activation, isLater || IsInsideFunction(parameter, code));
                    break;
                case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } field when Static(Member(field.Field, activation), field, activation) is { } shared:
                    Escape(shared, reason);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.LocalFunction, DeclaringSyntaxReferences.IsEmpty: false } }:
                case IObjectCreationOperation { Constructor.DeclaringSyntaxReferences.IsEmpty: false }:
                case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false }:
                case IMethodReferenceOperation { Method: { MethodKind: not MethodKind.LocalFunction, DeclaringSyntaxReferences.IsEmpty: false } }:
                case IBinaryOperation { OperatorMethod.DeclaringSyntaxReferences.IsEmpty: false } or IUnaryOperation { OperatorMethod.DeclaringSyntaxReferences.IsEmpty: false }:
                case IConversionOperation { OperatorMethod.DeclaringSyntaxReferences.IsEmpty: false }:
                    EscapeStatics(reason);
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when initializing.Count > 0:
                    foreach (Value target in initializing)
                        Escape(target, reason);
                    break;
                case IInstanceReferenceOperation when activation.Method.Receiver is { } receiver:
                    Escape(receiver, reason);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } when LocalFunction(called, activation) is { } function:
                    Escape(function, reason);
                    break;
                case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } named } when LocalFunction(named, activation) is { } function:
                    Escape(function, reason);
                    break;
            }
        }
    }

    private static bool IsInsideFunction(IOperation operation, IOperation root) =>
        IsInside<IAnonymousFunctionOperation>(operation, root) || IsInside<ILocalFunctionOperation>(operation, root);

    /// <summary>A value that has come into hands that may have changed it.</summary>
    private void Escape(Value value, Unknown reason)
    {
        budget.Step(reason.Origin);
        switch (value)
        {
            case HostValue host:
                Open(host.Instance, reason);
                break;
            case SequenceValue sequence when sequence.Unknown is null:
                IReadOnlyList<Value> elements = sequence.Reachable;
                sequence.Escape(reason);
                foreach (Value element in elements)
                    Escape(element, reason);
                break;
            case TextBuilderValue builder:
                builder.Escape(reason);
                break;
            case TupleValue tuple:
                foreach (Value element in tuple.Elements)
                    Escape(element, reason);
                break;
            case ObjectValue item when escapingObjects.Add(item):
                foreach (Value member in item.Forget(new UnknownValue(reason)))
                    Escape(member, reason);
                escapingObjects.Remove(item);
                break;
            case FunctionValue { Body: { } body, Closure: { } closure } function when escaping.Add(function):
                Escape(body, reason, closure, isLater: true);
                escaping.Remove(function);
                break;
            case FunctionValue { Body: null } method:
                if (!method.Method.DeclaringSyntaxReferences.IsEmpty)
                    EscapeStatics(reason);
                if (method.Receiver is { } receiver)
                    Escape(receiver, reason);
                break;
            case DelegatesValue several:
                foreach (FunctionValue function in several.Functions)
                    Escape(function, reason);
                break;
            case ReferenceValue reference:
                Escape(reference.Place.Value, reason);
                reference.Place.Value = new UnknownValue(reason);
                break;
        }
    }

    /// <summary>The functions whose bodies are being looked at; a function may mention itself.</summary>
    private readonly HashSet<FunctionValue> escaping = [];

    /// <summary>The objects whose parts are being looked at; they may hold each other.</summary>
    private readonly HashSet<ObjectValue> escapingObjects = [];

    private void EscapeVariable(IOperation reference, ISymbol variable, Unknown reason, Activation activation, bool isLater)
    {
        if (activation.Find(variable) is not { } value)
            return;
        Escape(value, reason);
        if (!IsWritten(reference))
            return;

        // What runs later, and nobody knows when, may write to it behind every assignment that is seen.
        var unknown = new UnknownValue(reason);
        if (isLater)
            activation.Redirect(variable, new ReferenceValue(new Place(() => unknown, lost => Escape(lost, reason)), unknown.Origin));
        else
            activation.Set(variable, unknown);
    }

    private static bool IsWritten(IOperation reference)
    {
        IOperation child = reference;
        for (IOperation? parent = reference.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IAssignmentOperation assignment:
                    return assignment.Target == child;
                case IIncrementOrDecrementOperation:
                    return true;
                case IArgumentOperation argument:
                    return argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out;
                case IFieldReferenceOperation { Instance.Type.IsValueType: true }:
                case ITupleOperation or IDeclarationExpressionOperation or IParenthesizedOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private void Open(object instance, Unknown reason)
    {
        switch (instance)
        {
            case Manifest escaped:
                escaped.Open(reason);
                break;
            case KubernetesObject item:
                item.Open(reason);
                break;
            case Container container:
                container.Workload.Open(reason);
                break;
            case ContainerPort port:
                port.Container.Workload.Open(reason);
                break;
            case ForeignObjects objects:
                foreach (ForeignObject item in objects)
                    item.Open(reason);
                break;
            case Probe probe:
                probe.Node.Open = reason;
                break;
        }
    }

    /// <summary>Nothing more can be said of any object, nor that there are no others.</summary>
    private void OpenEverything(Unknown reason)
    {
        manifest.Open(reason);
        foreach (KubernetesObject item in manifest.Objects)
            item.Open(reason);
    }
}
