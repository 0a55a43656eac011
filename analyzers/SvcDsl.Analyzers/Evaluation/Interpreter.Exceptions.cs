using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Exceptions. One that nothing in the program catches ends <c>Define</c>, and with it the evaluation.</content>
internal sealed partial class Interpreter
{
    /// <summary>The exceptions whose catches are being run, the innermost on top.</summary>
    private readonly Stack<ThrownException> caught = new();

    /// <summary>How many bodies of a <c>try</c> with catches are being run. Inside them, what is not known may end in a catch.</summary>
    private int catching;

    /// <summary>Whether the evaluation, or the rest of a <c>try</c>, is being given up: then a <c>finally</c> on the way out is not to be run.</summary>
    private bool isLeaving;

    /// <summary>Notes that knowledge ends here.</summary>
    private void Note(Unknown reason)
    {
        if (catching > 0)
            throw new TryAbandonedException(reason);
        unknowns.Add(reason);
    }

    /// <summary>Inside a <c>try</c> with catches the evaluation goes on only as long as it is certain that nothing throws.</summary>
    private void VerifyCatching(Value value, IOperation operation, Activation activation)
    {
        if (value is UnknownValue { Reason: var reason })
            throw new TryAbandonedException(reason);
        bool isCast = operation is IConversionOperation { IsTryCast: false, OperatorMethod: null, Conversion.IsImplicit: false, Operand.Type: { IsReferenceType: true } or { TypeKind: TypeKind.TypeParameter } };
        if (isCast && value is not ConstantValue { Content: null } && IsOfType(value, ((IConversionOperation)operation).Operand.Type!, operation.Type!) != true)
            throw new TryAbandonedException(new("whether the cast fails is not known", At(operation, activation)));
    }

    private bool Leave() => isLeaving = true;

    private Exception Throw(IThrowOperation operation, Activation activation)
    {
        var reason = new Unknown("Define throws an exception here", At(operation, activation));
        if (catching == 0 && operation.Exception is not null)
            return new EvaluationAbandonedException(reason);
        if (operation.Exception is null)
            return caught.Count > 0 ? new ThrownException(caught.Peek().Exception, reason) : new EvaluationAbandonedException(reason);
        budget.Pay(Budget.StepsPerException);
        return Evaluate(operation.Exception, activation) is ObjectValue exception
            ? new ThrownException(exception, reason)
            : new TryAbandonedException(reason);
    }

    private Completion ExecuteTry(ITryOperation attempt, Activation activation)
    {
        if (attempt.Finally is not { } last)
            return ExecuteCatches(attempt, activation);

        Completion completion;
        try
        {
            completion = ExecuteCatches(attempt, activation);
        }
        catch (ThrownException thrown)
        {
            thrown.HasPassedFinally = true;
            ExecuteFinally(last, activation);
            throw;
        }

        ExecuteFinally(last, activation);
        return completion;
    }

    /// <summary>C# lets nothing but an exception jump out of it; what the body returns is kept.</summary>
    private void ExecuteFinally(IOperation last, Activation activation)
    {
        MethodRun method = activation.Method;
        (Value? result, ILabelSymbol? target) = (method.ReturnValue, method.Target);
        Execute(last, activation);
        (method.ReturnValue, method.Target) = (result, target);
    }

    private Completion ExecuteCatches(ITryOperation attempt, Activation activation)
    {
        if (attempt.Catches.IsEmpty)
            return Execute(attempt.Body, activation);

        ThrownException? thrown = null;
        Unknown? reason = null;
        catching++;
        try
        {
            return Execute(attempt.Body, activation);
        }
        catch (ThrownException exception)
        {
            thrown = exception;
        }
        catch (TryAbandonedException abandoned) when (Leave())
        {
            reason = abandoned.Reason;
        }
        finally
        {
            catching--;
        }

        if (thrown is not null)
            return Catch(attempt, thrown, activation);

        // What the rest of the body and the catches do, they may do to objects that only they know by name.
        isLeaving = false;
        OpenEverything(reason!);
        Uncertain(attempt, reason!, activation);
        return Completion.Normal;
    }

    private Completion Catch(ITryOperation attempt, ThrownException thrown, Activation activation)
    {
        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            Activation inner = activation.OfBlock();
            bool? fits = IsOfType(thrown.Exception, clause.ExceptionType);
            if (fits == true && clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
                inner.Declare(variable.Symbol, thrown.Exception);
            if (fits == true && clause.Filter is not null)
                fits = !thrown.HasPassedFinally && Evaluate(clause.Filter, inner) is ConstantValue { Content: bool holds } ? holds : null;
            if (fits is null)
                throw new EvaluationAbandonedException(new("it is not known which catch is run", At(clause, activation)));
            if (fits == false)
                continue;

            caught.Push(thrown);
            try
            {
                return Execute(clause.Handler, inner);
            }
            finally
            {
                caught.Pop();
            }
        }

        throw thrown;
    }

    private static bool? IsOfType(ObjectValue exception, ITypeSymbol type)
    {
        for (ITypeSymbol? current = exception.Type; current is not null; current = current.BaseType)
        {
            if (IsSame(current, type))
                return true;
        }

        return type.TypeKind == TypeKind.TypeParameter ? null : false;
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == nameof(Exception) && type.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true })
                return true;
        }

        return false;
    }

    /// <summary>An exception: its type decides which catch is run, and more than its message is hardly ever asked for.</summary>
    private Value CreateException(IObjectCreationOperation creation, Activation activation)
    {
        if (creation.Initializer is not null || creation.Constructor is not { } constructor || !HasOnlyPlainConstructors(creation.Type))
            return GiveUp("the constructor of the exception is not evaluated", creation, activation);

        var exception = new ObjectValue((INamedTypeSymbol)creation.Type!, At(creation, activation));
        Value[] arguments = Arguments(creation.Arguments, activation);
        bool hasMessage = constructor.DeclaringSyntaxReferences.IsEmpty && constructor.Parameters is [{ Name: "message" }] or [{ Name: "message" }, { Name: "innerException" }];
        if (hasMessage && arguments[0] is ConstantValue { Content: string })
            SetMessage(exception, arguments[0]);
        return exception;
    }

    private static void SetMessage(ObjectValue exception, Value message)
    {
        for (INamedTypeSymbol? type = exception.Type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(nameof(Exception.Message)))
                exception[member] = message;
        }
    }

    /// <summary>Whether constructing does nothing but to pass values on to the class that all exceptions derive from.</summary>
    private bool HasOnlyPlainConstructors(ITypeSymbol? type)
    {
        for (; type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } declared; type = type.BaseType)
        {
            foreach (ISymbol member in declared.GetMembers())
            {
                bool isPlain = member.DeclaringSyntaxReferences.IsEmpty || member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
                {
                    ConstructorDeclarationSyntax { Body.Statements.Count: 0 } => true,
                    ConstructorDeclarationSyntax or VariableDeclaratorSyntax { Initializer: not null } => false,
                    _ => true,
                };
                if (!isPlain)
                    return false;
            }
        }

        return true;
    }
}
