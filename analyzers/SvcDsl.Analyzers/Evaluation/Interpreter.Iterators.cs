using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>
/// Iterators. Their code runs while somebody walks through the result, and anew each time: a statement that yields is walked through
/// here, every other one is executed.
/// </content>
internal sealed partial class Interpreter
{
    private readonly Dictionary<IOperation, bool> yielding = [];

    /// <summary>The result of calling an iterator: nothing has run yet.</summary>
    /// <param name="method">The iterator.</param>
    /// <param name="body">Its body.</param>
    /// <param name="start">Makes the variables with which the body starts; it is asked each time the result is walked through.</param>
    /// <param name="origin">The call.</param>
    private QueryValue Iterate(IMethodSymbol method, IOperation body, Func<Activation> start, Origin origin) => new(RunIterator(body, start), origin)
    {
        Inputs = [new FunctionValue(method, body, start(), null, origin)],
    };

    private IEnumerable<Value> RunIterator(IOperation body, Func<Activation> start)
    {
        Activation run = start();
        foreach (Value value in Enumerate(body, run, new Step()))
            yield return value;
    }

    /// <summary>How the statement that was walked through last has ended.</summary>
    private sealed class Step
    {
        public Completion Completion { get; set; }
    }

    private bool IsIterator(IMethodSymbol method, IOperation body) =>
        method.ReturnType.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_IEnumerator or SpecialType.System_Collections_Generic_IEnumerator_T
        && Yields(body);

    private bool Yields(IOperation code)
    {
        if (!yielding.TryGetValue(code, out bool yields))
            yielding[code] = yields = HasYield(code);
        return yields;
    }

    private static bool HasYield(IOperation code)
    {
        if (code.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak)
            return true;
        if (code is ILocalFunctionOperation or IAnonymousFunctionOperation)
            return false;
        foreach (IOperation child in code.ChildOperations)
        {
            if (HasYield(child))
                return true;
        }

        return false;
    }

    private IEnumerable<Value> Enumerate(IOperation statement, Activation activation, Step step)
    {
        if (!Yields(statement))
        {
            step.Completion = Execute(statement, activation);
            return [];
        }

        budget.Step(statement.Syntax, activation.Method.Caller);
        return statement switch
        {
            IReturnOperation yield => EnumerateYield(yield, activation, step),
            IBlockOperation block => EnumerateAll(block.Operations, 0, activation.OfBlock(), step),
            IConditionalOperation choice => EnumerateIf(choice, activation, step),
            ISwitchOperation choice => EnumerateSwitch(choice, activation, step),
            IForEachLoopOperation loop => EnumerateForEach(loop, activation, step),
            IForLoopOperation loop => EnumerateFor(loop, activation, step),
            IWhileLoopOperation loop => EnumerateWhile(loop, activation, step),
            ITryOperation { Catches.IsEmpty: true, Finally: { } last } attempt => EnumerateTry(attempt, last, activation, step),
            IUsingOperation { IsAsynchronous: false } use when activation.OfBlock() is var inner =>
                EnumerateUsing(use.Resources, inner, () => Enumerate(use.Body, inner, step)),
            _ => throw new EvaluationAbandonedException(new("this kind of statement is not evaluated in an iterator", At(statement, activation))),
        };
    }

    private IEnumerable<Value> EnumerateYield(IReturnOperation yield, Activation activation, Step step)
    {
        step.Completion = yield.Kind == OperationKind.YieldBreak ? Completion.Return : Completion.Normal;
        if (yield.ReturnedValue is not null)
            yield return Own(Evaluate(yield.ReturnedValue, activation));
    }

    private IEnumerable<Value> EnumerateAll(ImmutableArray<IOperation> statements, int start, Activation activation, Step step)
    {
        if (start == 0)
            DeclareFunctions(statements, activation);
        step.Completion = Completion.Normal;
        for (int i = start; i < statements.Length; i++)
        {
            if (statements[i] is ILocalFunctionOperation)
                continue;
            if (statements[i] is IUsingDeclarationOperation use)
            {
                foreach (Value value in EnumerateUsing(use.DeclarationGroup, activation, () => EnumerateAll(statements, i + 1, activation, step)))
                    yield return value;
                yield break;
            }

            foreach (Value value in Enumerate(statements[i], activation, step))
                yield return value;
            if (step.Completion == Completion.GoTo && IndexOfLabel(statements, activation.Method.Target!) is >= 0 and int target)
                i = target - 1;
            else if (step.Completion != Completion.Normal)
                yield break;
        }
    }

    private IEnumerable<Value> EnumerateIf(IConditionalOperation choice, Activation activation, Step step)
    {
        step.Completion = Completion.Normal;
        IOperation? branch = Decide(choice.Condition, choice, activation) ? choice.WhenTrue : choice.WhenFalse;
        return branch is null ? [] : Enumerate(branch, activation.OfBlock(), step);
    }

    /// <summary>A condition that says which elements come; when it is not known, nothing is.</summary>
    private bool Decide(IOperation condition, IOperation statement, Activation activation)
    {
        Value value = Evaluate(condition, activation);
        return value is ConstantValue { Content: bool known } ? known : throw new EvaluationAbandonedException(ReasonOf(value, statement, activation));
    }

    private IEnumerable<Value> EnumerateSwitch(ISwitchOperation choice, Activation activation, Step step)
    {
        step.Completion = Completion.Normal;
        Activation inner = activation.OfBlock();
        if (!TryChoose(choice, activation, inner, out ISwitchCaseOperation? section))
            yield break;
        while (section is not null)
        {
            foreach (Value value in EnumerateAll(section.Body, 0, inner, step))
                yield return value;
            section = step.Completion == Completion.GoTo ? SectionOf(choice, activation.Method.Target!) : null;
        }

        if (step.Completion == Completion.Break)
            step.Completion = Completion.Normal;
    }

    private IEnumerable<Value> EnumerateForEach(IForEachLoopOperation loop, Activation activation, Step step)
    {
        Value collection = Evaluate(loop.Collection, activation);
        if (ElementsOf(collection, loop, activation) is not { } elements)
            throw new EvaluationAbandonedException(ReasonOf(collection, loop.Collection, activation));
        step.Completion = Completion.Normal;
        foreach (Value element in elements)
        {
            foreach (Value value in Enumerate(loop.Body, Round(loop, element, activation), step))
                yield return value;
            if (EndsLoop(step))
                yield break;
        }
    }

    private IEnumerable<Value> EnumerateFor(IForLoopOperation loop, Activation activation, Step step)
    {
        step.Completion = Completion.Normal;
        Activation outer = activation.OfBlock();
        ExecuteAll(loop.Before, outer);
        while (true)
        {
            Activation round = outer.OfBlock();
            if (loop.Condition is not null && !Decide(loop.Condition, loop, round))
                yield break;
            foreach (Value value in Enumerate(loop.Body, round, step))
                yield return value;
            if (EndsLoop(step))
                yield break;
            ExecuteAll(loop.AtLoopBottom, outer);
        }
    }

    private IEnumerable<Value> EnumerateWhile(IWhileLoopOperation loop, Activation activation, Step step)
    {
        for (bool isFirst = true; ; isFirst = false)
        {
            step.Completion = Completion.Normal;
            Activation round = activation.OfBlock();
            if ((loop.ConditionIsTop || !isFirst) && Decide(loop.Condition!, loop, round) == loop.ConditionIsUntil)
                yield break;
            foreach (Value value in Enumerate(loop.Body, round, step))
                yield return value;
            if (EndsLoop(step))
                yield break;
        }
    }

    /// <summary>Whether the body has ended the loop; then the step says how the loop ends.</summary>
    private static bool EndsLoop(Step step)
    {
        Completion completion = step.Completion;
        if (completion is Completion.Break or Completion.Continue)
            step.Completion = Completion.Normal;
        return completion is Completion.Break or Completion.Return or Completion.GoTo;
    }

    /// <summary>The <c>finally</c> runs also when the one who walks stops early; not when the evaluation itself stops.</summary>
    private IEnumerable<Value> EnumerateTry(ITryOperation attempt, IOperation last, Activation activation, Step step)
    {
        try
        {
            foreach (Value value in Enumerate(attempt.Body, activation, step))
                yield return value;
        }
        finally
        {
            if (!isLeaving)
                ExecuteFinally(last, activation);
        }
    }

    private IEnumerable<Value> EnumerateUsing(IOperation acquired, Activation activation, Func<IEnumerable<Value>> body)
    {
        var resources = new List<ObjectValue>();
        try
        {
            Acquire(acquired, activation, resources);
            foreach (Value value in body())
                yield return value;
        }
        finally
        {
            if (!isLeaving)
                Dispose(resources, acquired, activation);
        }
    }
}
