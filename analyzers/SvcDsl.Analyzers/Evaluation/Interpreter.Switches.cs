using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Switch statements.</content>
internal sealed partial class Interpreter
{
    private Completion ExecuteSwitch(ISwitchOperation choice, Activation activation)
    {
        Activation inner = activation.OfBlock();
        if (!TryChoose(choice, activation, inner, out ISwitchCaseOperation? section))
            return Completion.Normal;

        while (section is not null)
        {
            Completion completion = ExecuteAll(section.Body, inner);
            if (completion == Completion.Break)
                return Completion.Normal;
            section = completion == Completion.GoTo ? SectionOf(choice, activation.Method.Target!) : null;
            if (section is null)
                return completion;
        }

        return Completion.Normal;
    }

    /// <summary>The section that the value leads to, null when there is none; false when it is not known, and everything in the switch is open.</summary>
    private bool TryChoose(ISwitchOperation choice, Activation activation, Activation inner, out ISwitchCaseOperation? chosen)
    {
        Value value = Evaluate(choice.Value, activation);
        chosen = null;
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                {
                    chosen = section;
                    continue;
                }

                switch (Matches(clause, value, inner))
                {
                    case true:
                        chosen = section;
                        return true;
                    case null:
                        Uncertain(choice, ReasonOf(value, choice, activation), activation);
                        chosen = null;
                        return false;
                }
            }
        }

        return true;
    }

    /// <summary>The section that a <c>goto case</c> means; null when the label is somewhere else.</summary>
    private static ISwitchCaseOperation? SectionOf(ISwitchOperation choice, ILabelSymbol label)
    {
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (IsSame(clause.Label, label))
                    return section;
            }
        }

        return null;
    }

    private bool? Matches(ICaseClauseOperation clause, Value value, Activation activation)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return AreEqual(value, Evaluate(single.Value, activation));
            case IPatternCaseClauseOperation { Pattern: var pattern, Guard: var guard }:
                bool? matches = Matches(pattern, value, activation);
                return matches == true && guard is not null ? Evaluate(guard, activation) is ConstantValue { Content: bool holds } ? holds : null : matches;
            default:
                return null;
        }
    }
}
