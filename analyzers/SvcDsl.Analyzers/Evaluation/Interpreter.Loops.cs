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
        if (ElementsOf(collection, loop, activation) is not { } elements)
        {
            Uncertain(loop, ReasonOf(collection, loop.Collection, activation), activation);
            return Completion.Normal;
        }

        foreach (Value element in elements)
        {
            Completion completion = Execute(loop.Body, Round(loop, element, activation));
            if (completion == Completion.Break)
                break;
            if (completion is Completion.Return or Completion.GoTo)
                return completion;
        }

        return Completion.Normal;
    }

    /// <summary>The variables of one round.</summary>
    private Activation Round(IForEachLoopOperation loop, Value element, Activation activation)
    {
        Activation round = activation.OfBlock();
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            if (declarator.Symbol.RefKind != RefKind.None)
                throw new EvaluationAbandonedException(new("references to variables are not evaluated", At(declarator, activation)));
            round.Declare(declarator.Symbol, Own(ConvertElement(element, models.ForEach(loop).ElementConversion.ToCommonConversion(), declarator, round)));
            return round;
        }

        var places = new List<Place>();
        AddPlaces(loop.LoopControlVariable, places, round);
        Deconstruct(loop.LoopControlVariable, element, SourceModels.Deconstruction(loop), places, round);
        return round;
    }

    private Completion ExecuteFor(IForLoopOperation loop, Activation activation)
    {
        Activation outer = activation.OfBlock();
        ExecuteAll(loop.Before, outer);
        while (true)
        {
            Activation round = outer.OfBlock();
            if (loop.Condition is not null)
            {
                Value condition = Evaluate(loop.Condition, round);
                if (condition is not ConstantValue { Content: bool goesOn })
                {
                    Uncertain(loop, ReasonOf(condition, loop, activation), outer);
                    return Completion.Normal;
                }

                if (!goesOn)
                    return Completion.Normal;
            }

            Completion completion = Execute(loop.Body, round);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion is Completion.Return or Completion.GoTo)
                return completion;
            ExecuteAll(loop.AtLoopBottom, outer);
        }
    }

    private Completion ExecuteWhile(IWhileLoopOperation loop, Activation activation)
    {
        for (bool isFirst = true; ; isFirst = false)
        {
            // A variable that the condition declares is another one in each round.
            Activation round = activation.OfBlock();
            if (loop.ConditionIsTop || !isFirst)
            {
                Value condition = Evaluate(loop.Condition!, round);
                if (condition is not ConstantValue { Content: bool goesOn })
                {
                    Uncertain(loop, ReasonOf(condition, loop, activation), activation);
                    return Completion.Normal;
                }

                if (goesOn == loop.ConditionIsUntil)
                    return Completion.Normal;
            }

            Completion completion = Execute(loop.Body, round);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion is Completion.Return or Completion.GoTo)
                return completion;
        }
    }
}
