using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Where the program goes on, and code of which it is not known whether the program comes by.</content>
internal sealed partial class Interpreter
{
    private static Completion Branch(IBranchOperation branch, Activation activation)
    {
        switch (branch.BranchKind)
        {
            case BranchKind.Break:
                return Completion.Break;
            case BranchKind.Continue:
                return Completion.Continue;
            default:
                activation.Method.Target = branch.Target;
                return Completion.GoTo;
        }
    }

    private static int IndexOfLabel(ImmutableArray<IOperation> statements, ILabelSymbol label)
    {
        for (int i = 0; i < statements.Length; i++)
        {
            for (IOperation? statement = statements[i]; statement is ILabeledOperation labeled; statement = labeled.Operation)
            {
                if (SymbolEqualityComparer.Default.Equals(labeled.Label, label))
                    return i;
            }
        }

        return -1;
    }

    /// <summary>A part of the code of which it is not known whether, or how often, it runs.</summary>
    private void Uncertain(IOperation code, Unknown reason, Activation activation)
    {
        Note(reason);
        if (MayJump(code))
            throw new EvaluationAbandonedException(reason);
        Escape(code, reason, activation);
    }

    private Unknown ReasonOf(Value value, IOperation operation, Activation activation) => value switch
    {
        UnknownValue unknown => unknown.Reason,
        SequenceValue { Unknown: { } reason } => reason,
        _ => Unknown("the value is not known here", operation, activation).Reason,
    };

    /// <summary>Whether the code may go on somewhere else than behind itself.</summary>
    private static bool MayJump(IOperation code)
    {
        foreach (IOperation operation in code.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IThrowOperation:
                case IReturnOperation when !IsInside<IAnonymousFunctionOperation>(operation, code) && !IsInside<ILocalFunctionOperation>(operation, code):
                case ILabeledOperation:
                case IBranchOperation branch when !StaysInside(branch, code):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a branch ends, or goes on with, a loop or a switch that is a part of the code.</summary>
    private static bool StaysInside(IBranchOperation branch, IOperation root)
    {
        IOperation? current = branch;
        do
        {
            current = current.Parent;
            bool isMeant = current switch
            {
                ILoopOperation loop => IsSame(loop.ExitLabel, branch.Target) || IsSame(loop.ContinueLabel, branch.Target),
                ISwitchOperation choice => IsSame(choice.ExitLabel, branch.Target),
                _ => false,
            };
            if (isMeant)
                return true;
        } while (current is not null && current != root);

        return false;
    }

    private static bool IsSame(ISymbol? one, ISymbol? two) => SymbolEqualityComparer.Default.Equals(one, two);

    private static bool IsInside<T>(IOperation operation, IOperation root)
        where T : IOperation
    {
        for (IOperation? current = operation.Parent; current is not null && operation != root; current = current.Parent)
        {
            if (current is T)
                return true;
            if (current == root)
                break;
        }

        return false;
    }
}
