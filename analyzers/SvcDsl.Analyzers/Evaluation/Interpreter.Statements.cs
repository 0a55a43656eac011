using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Statements.</content>
internal sealed partial class Interpreter
{
    private Completion Execute(IOperation statement, Activation activation)
    {
        budget.Step(statement.Syntax, activation.Method.Caller);
        switch (statement)
        {
            case IBlockOperation block:
                return ExecuteAll(block.Operations, activation.OfBlock());
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation, activation);
                return Completion.Normal;
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclarationOperation declaration in group.Declarations)
                    Declare(declaration, activation);
                return Completion.Normal;
            case IReturnOperation { Kind: OperationKind.Return } result:
                if (result.ReturnedValue is not null)
                    activation.Method.ReturnValue = Evaluate(result.ReturnedValue, activation);
                return Completion.Return;
            case IConditionalOperation choice:
                return ExecuteIf(choice, activation);
            case ISwitchOperation choice:
                return ExecuteSwitch(choice, activation);
            case IForEachLoopOperation loop:
                return ExecuteForEach(loop, activation);
            case IForLoopOperation loop:
                return ExecuteFor(loop, activation);
            case IWhileLoopOperation loop:
                return ExecuteWhile(loop, activation);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return Completion.Break;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return Completion.Continue;
            case ILocalFunctionOperation function:
                activation.Declare(function.Symbol, new FunctionValue(function.Symbol, function.Body, activation, null, At(function, activation)));
                return Completion.Normal;
            case IEmptyOperation:
                return Completion.Normal;
            case ITryOperation { Finally: { } last, Catches.IsEmpty: true } attempt:
                Completion completion = Execute(attempt.Body, activation);
                return Execute(last, activation) is var end and not Completion.Normal ? end : completion;
            case IThrowOperation:
                throw new EvaluationAbandonedException(new("Define throws an exception here", At(statement, activation)));
            default:
                // Not even whether the next statement runs is known behind a goto, a yield or a statement of a newer C#.
                if (MayJump(statement))
                    throw new EvaluationAbandonedException(new("this kind of statement is not evaluated", At(statement, activation)));
                GiveUp("this kind of statement is not evaluated", statement, activation);
                return Completion.Normal;
        }
    }

    private Completion ExecuteAll(IEnumerable<IOperation> statements, Activation activation)
    {
        List<IOperation> all = [.. statements];

        // A local function may be called above its declaration.
        foreach (ILocalFunctionOperation function in all.OfType<ILocalFunctionOperation>())
            Execute(function, activation);
        foreach (IOperation statement in all)
        {
            if (statement is ILocalFunctionOperation)
                continue;
            Completion completion = Execute(statement, activation);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }

    private void Declare(IVariableDeclarationOperation declaration, Activation activation)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            if (declarator.Symbol.RefKind != RefKind.None)
                throw new EvaluationAbandonedException(new("references to variables are not evaluated", At(declarator, activation)));
            IVariableInitializerOperation? initializer = declarator.Initializer ?? declaration.Initializer;
            Value value = initializer is null
                ? new UnknownValue(new Unknown("the variable has no value yet", At(declarator, activation)))
                : Own(Evaluate(initializer.Value, activation));
            activation.Declare(declarator.Symbol, value);
        }
    }

    private Completion ExecuteIf(IConditionalOperation choice, Activation activation)
    {
        Value condition = Evaluate(choice.Condition, activation);
        if (condition is ConstantValue { Content: bool known })
        {
            IOperation? branch = known ? choice.WhenTrue : choice.WhenFalse;
            return branch is null ? Completion.Normal : Execute(branch, activation.OfBlock());
        }

        Uncertain(choice, ReasonOf(condition, choice, activation), activation);
        return Completion.Normal;
    }

    /// <summary>A part of the code of which it is not known whether, or how often, it runs.</summary>
    private void Uncertain(IOperation code, Unknown reason, Activation activation)
    {
        unknowns.Add(reason);
        if (MayJump(code))
            throw new EvaluationAbandonedException(reason);
        Escape(code, reason, activation);
    }

    private Unknown ReasonOf(Value value, IOperation operation, Activation activation) => value switch
    {
        UnknownValue unknown => unknown.Reason,
        SequenceValue { Unknown: { } reason } => reason,
        _ => new Unknown("the value is not known here", At(operation, activation)),
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
                case IBranchOperation { BranchKind: BranchKind.GoTo }:
                case IBranchOperation when !IsInside<ILoopOperation>(operation, code) && !IsInside<ISwitchOperation>(operation, code):
                    return true;
            }
        }

        return false;
    }

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

    private Completion ExecuteSwitch(ISwitchOperation choice, Activation activation)
    {
        Value value = Evaluate(choice.Value, activation);
        Activation inner = activation.OfBlock();
        ISwitchCaseOperation? chosen = null;
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                    continue;
                switch (Matches(clause, value, inner))
                {
                    case true:
                        return ExecuteSection(section, inner);
                    case null:
                        Uncertain(choice, ReasonOf(value, choice, activation), activation);
                        return Completion.Normal;
                }
            }

            if (section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation))
                chosen = section;
        }

        return chosen is null ? Completion.Normal : ExecuteSection(chosen, inner);
    }

    private Completion ExecuteSection(ISwitchCaseOperation section, Activation activation)
    {
        Completion completion = ExecuteAll(section.Body, activation);
        return completion == Completion.Break ? Completion.Normal : completion;
    }
}
