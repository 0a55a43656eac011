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
    private void Escape(IOperation code, Unknown reason, Activation activation)
    {
        foreach (IOperation operation in code.DescendantsAndSelf())
        {
            budget.Step(operation.Syntax, activation.Method.Caller);
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    EscapeVariable(local, local.Local, reason, activation);
                    break;
                case IParameterReferenceOperation parameter:
                    EscapeVariable(parameter, parameter.Parameter, reason, activation);
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
                IReadOnlyList<Value> elements = sequence is QueryValue query ? query.Inputs : [.. sequence.Elements];
                sequence.Escape(reason);
                foreach (Value element in elements)
                    Escape(element, reason);
                break;
            case TupleValue tuple:
                foreach (Value element in tuple.Elements)
                    Escape(element, reason);
                break;
            case ObjectValue item:
                foreach (KeyValuePair<string, Value> member in item.Members.ToArray())
                {
                    if (member.Value is UnknownValue)
                        continue;
                    item.Members[member.Key] = new UnknownValue(reason);
                    Escape(member.Value, reason);
                }

                break;
            case FunctionValue { Body: { } body, Closure: { } closure } function when escaping.Add(function):
                Escape(body, reason, closure);
                escaping.Remove(function);
                break;
            case FunctionValue { Receiver: { } receiver }:
                Escape(receiver, reason);
                break;
        }
    }

    /// <summary>The functions whose bodies are being looked at; a function may mention itself.</summary>
    private readonly HashSet<FunctionValue> escaping = [];

    private void EscapeVariable(IOperation reference, ISymbol variable, Unknown reason, Activation activation)
    {
        if (activation.Find(variable) is { } value)
            Escape(value, reason);
        if (IsWritten(reference))
            activation.Set(variable, new UnknownValue(reason));
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
