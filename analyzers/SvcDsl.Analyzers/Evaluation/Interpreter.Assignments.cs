using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Assignments.</content>
internal sealed partial class Interpreter
{
    private Value Assign(ISimpleAssignmentOperation assignment, Activation activation)
    {
        if (assignment.IsRef)
            throw new EvaluationAbandonedException(new("references to variables are not evaluated", At(assignment, activation)));
        if (IsVariable(assignment.Target))
            return Assign(assignment.Target, Evaluate(assignment.Value, activation), activation);
        Place place = PlaceOf(assignment.Target, activation);
        return place.Value = Own(Evaluate(assignment.Value, activation));
    }

    /// <summary>Assigns a value that is evaluated already.</summary>
    private Value Assign(IOperation target, Value value, Activation activation)
    {
        value = Own(value);
        if (target is ILocalReferenceOperation local)
            activation.Set(local.Local, value);
        else
            PlaceOf(target, activation).Value = value;
        return value;
    }

    /// <summary>Whether nothing has to be evaluated to know where the value goes.</summary>
    private static bool IsVariable(IOperation target) => target is ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation;

    private Value AssignCompound(ICompoundAssignmentOperation assignment, Activation activation)
    {
        Place place = PlaceOf(assignment.Target, activation);
        Value left = place.Value;
        Value right = Own(Evaluate(assignment.Value, activation));
        Value result;
        if (assignment.OperatorMethod is not { } method || method.DeclaringSyntaxReferences.IsEmpty)
        {
            result = Compute(assignment.OperatorKind, left, right, assignment.IsChecked, assignment, activation);
        }
        else
        {
            bool isCalled = method.IsStatic && assignment.InConversion.IsIdentity && assignment.OutConversion.IsIdentity;
            result = (isCalled ? Operator(method, assignment.ConstrainedToType, [left, right], assignment.IsLifted, assignment, activation) : null)
                ?? GiveUp("this operator is not evaluated", assignment, activation);
        }

        return place.Value = Own(result);
    }

    private Value AssignCoalesce(ICoalesceAssignmentOperation assignment, Activation activation)
    {
        Place place = PlaceOf(assignment.Target, activation);
        Value current = place.Value;
        switch (current)
        {
            case ConstantValue { Content: null }:
                return place.Value = Own(Evaluate(assignment.Value, activation));
            case UnknownValue unknown:
                Escape(assignment, unknown.Reason, activation);
                place.Value = unknown;
                return current;
            default:
                return current;
        }
    }

    private Value Increment(IIncrementOrDecrementOperation increment, Activation activation)
    {
        Place place = PlaceOf(increment.Target, activation);
        Value before = Own(place.Value);
        Value after;
        if (increment.OperatorMethod is { } method)
        {
            after = (method.IsStatic ? Operator(method, increment.ConstrainedToType, [before], increment.IsLifted, increment, activation) : null)
                ?? GiveUp("this operator is not evaluated", increment, activation);
        }
        else
        {
            BinaryOperatorKind kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
            after = Compute(kind, before, new ConstantValue(One(before), before.Origin), increment.IsChecked, increment, activation);
        }

        place.Value = after;
        return increment.IsPostfix ? before : after;
    }

    private static object One(Value value) => (value as ConstantValue)?.Content switch
    {
        long => 1L,
        uint => 1U,
        ulong => 1UL,
        double => 1.0,
        float => 1.0F,
        decimal => 1M,
        _ => 1,
    };
}
