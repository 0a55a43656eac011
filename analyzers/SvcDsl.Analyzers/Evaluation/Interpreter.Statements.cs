using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

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
            case IBranchOperation branch:
                return Branch(branch, activation);
            case ILabeledOperation labeled:
                return labeled.Operation is null ? Completion.Normal : Execute(labeled.Operation, activation);
            case ILocalFunctionOperation function:
                DeclareFunction(function, activation);
                return Completion.Normal;
            case IEmptyOperation:
                return Completion.Normal;
            case ITryOperation attempt:
                return ExecuteTry(attempt, activation);
            case IUsingOperation { IsAsynchronous: false } use:
                return ExecuteUsing(use, activation);
            case ILockOperation gate:
                return ExecuteLock(gate, activation);
            case IThrowOperation thrown:
                throw Throw(thrown, activation);
            default:
                // Not even whether the next statement runs is known behind a statement of a newer C#.
                if (MayJump(statement))
                    throw new EvaluationAbandonedException(new("this kind of statement is not evaluated", At(statement, activation)));
                GiveUp("this kind of statement is not evaluated", statement, activation);
                return Completion.Normal;
        }
    }

    private Completion ExecuteAll(ImmutableArray<IOperation> statements, Activation activation)
    {
        DeclareFunctions(statements, activation);
        return ExecuteFrom(0, statements, activation);
    }

    /// <summary>The statements of a block from one of them on: behind a <c>using</c> declaration the rest of the block is its body.</summary>
    private Completion ExecuteFrom(int start, ImmutableArray<IOperation> statements, Activation activation)
    {
        for (int i = start; i < statements.Length; i++)
        {
            Completion completion = statements[i] switch
            {
                ILocalFunctionOperation => Completion.Normal,
                IUsingDeclarationOperation use => ExecuteUsing(use, i + 1, statements, activation),
                IOperation statement => Execute(statement, activation),
            };
            if (completion == Completion.GoTo && IndexOfLabel(statements, activation.Method.Target!) is >= 0 and int target)
            {
                i = target - 1;
                continue;
            }

            if (completion != Completion.Normal || statements[i] is IUsingDeclarationOperation)
                return completion;
        }

        return Completion.Normal;
    }

    /// <summary>A local function may be called above its declaration.</summary>
    private void DeclareFunctions(ImmutableArray<IOperation> statements, Activation activation)
    {
        foreach (IOperation statement in statements)
        {
            if (statement is ILocalFunctionOperation function)
                DeclareFunction(function, activation);
        }
    }

    private void DeclareFunction(ILocalFunctionOperation function, Activation activation) =>
        activation.Declare(function.Symbol, new FunctionValue(function.Symbol, function.Body, activation, null, At(function, activation)));

    private void Declare(IVariableDeclarationOperation declaration, Activation activation)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            IVariableInitializerOperation? initializer = declarator.Initializer ?? declaration.Initializer;
            Value value = initializer is null ? Unassigned(declarator, activation)
                : declarator.Symbol.RefKind != RefKind.None ? new ReferenceValue(PlaceOf(initializer.Value, activation), At(declarator, activation))
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
}
