using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Loops. A loop over something that is not known may run never or often.</content>
internal sealed partial class Interpreter
{
    private Completion ExecuteForEach(IForEachLoopOperation loop, Activation activation)
    {
        Value collection = Evaluate(loop.Collection, activation);
        if (ElementsOf(collection) is not { } elements)
        {
            Uncertain(loop, ReasonOf(collection, loop.Collection, activation), activation);
            return Completion.Normal;
        }

        CommonConversion conversion = models.ElementConversion(loop);
        foreach (Value element in elements)
        {
            Activation round = activation.OfBlock();
            switch (loop.LoopControlVariable)
            {
                case IVariableDeclaratorOperation declarator:
                    round.Declare(declarator.Symbol, Own(ConvertElement(element, conversion, loop.LoopControlVariable, round)));
                    break;
                default:
                    Deconstruct(loop.LoopControlVariable, element, round);
                    break;
            }

            Completion completion = Execute(loop.Body, round);
            if (completion == Completion.Break)
                break;
            if (completion == Completion.Return)
                return completion;
        }

        return Completion.Normal;
    }

    private Completion ExecuteFor(IForLoopOperation loop, Activation activation)
    {
        Activation outer = activation.OfBlock();
        ExecuteAll(loop.Before, outer);
        while (true)
        {
            Value condition = loop.Condition is null ? new ConstantValue(true, At(loop, activation)) : Evaluate(loop.Condition, outer);
            if (condition is not ConstantValue { Content: bool goesOn })
            {
                Uncertain(loop, ReasonOf(condition, loop, activation), outer);
                return Completion.Normal;
            }

            if (!goesOn)
                return Completion.Normal;
            Completion completion = Execute(loop.Body, outer.OfBlock());
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion == Completion.Return)
                return completion;
            ExecuteAll(loop.AtLoopBottom, outer);
        }
    }

    private Completion ExecuteWhile(IWhileLoopOperation loop, Activation activation)
    {
        bool isFirst = true;
        while (true)
        {
            if (loop.ConditionIsTop || !isFirst)
            {
                Value condition = Evaluate(loop.Condition!, activation);
                if (condition is not ConstantValue { Content: bool goesOn })
                {
                    Uncertain(loop, ReasonOf(condition, loop, activation), activation);
                    return Completion.Normal;
                }

                if (goesOn == loop.ConditionIsUntil)
                    return Completion.Normal;
            }

            isFirst = false;
            Completion completion = Execute(loop.Body, activation.OfBlock());
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion == Completion.Return)
                return completion;
        }
    }

    /// <summary>The elements of anything that can be walked through; null when they are not known.</summary>
    internal IEnumerable<Value>? ElementsOf(Value value) => value switch
    {
        SequenceValue { Unknown: null } sequence => Walk(sequence),
        ConstantValue { Content: string text } => text.Select(character => new ConstantValue(character, value.Origin)),
        HostValue { Instance: ForeignObjects objects } => objects.Select(item => new HostValue(item, value.Origin)),
        _ => null,
    };

    /// <summary>Each element costs a step, and so does each query that it comes through: a query over queries is as deep as a recursion.</summary>
    private IEnumerable<Value> Walk(SequenceValue sequence)
    {
        using IEnumerator<Value> elements = sequence.Elements.GetEnumerator();
        while (true)
        {
            budget.Step(sequence.Origin);
            if (sequence.Unknown is { } reason)
                throw new EvaluationAbandonedException(reason);
            if (!elements.MoveNext())
                yield break;
            yield return elements.Current;
        }
    }
}
