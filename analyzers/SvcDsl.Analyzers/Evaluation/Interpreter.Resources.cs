using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content><c>using</c> and <c>lock</c>.</content>
internal sealed partial class Interpreter
{
    private Completion ExecuteUsing(IUsingOperation use, Activation activation)
    {
        Activation inner = activation.OfBlock();
        return WithResources(use.Resources, inner, () => Execute(use.Body, inner));
    }

    private Completion ExecuteUsing(IUsingDeclarationOperation use, int next, ImmutableArray<IOperation> statements, Activation activation)
    {
        if (use.IsAsynchronous)
            throw new EvaluationAbandonedException(new("async code is not evaluated", At(use, activation)));
        return WithResources(use.DeclarationGroup, activation, () => ExecuteFrom(next, statements, activation));
    }

    private Completion WithResources(IOperation acquired, Activation activation, Func<Completion> body)
    {
        var resources = new List<ObjectValue>();
        Completion completion;
        try
        {
            Acquire(acquired, activation, resources);
            completion = body();
        }
        catch (ThrownException thrown)
        {
            thrown.HasPassedFinally = true;
            Dispose(resources, acquired, activation);
            throw;
        }

        Dispose(resources, acquired, activation);
        return completion;
    }

    /// <summary>Evaluates what is to be disposed of. An object that is not known has nothing to do with anything that is.</summary>
    private void Acquire(IOperation acquired, Activation activation, List<ObjectValue> resources)
    {
        if (acquired is not IVariableDeclarationGroupOperation group)
        {
            if (Evaluate(acquired, activation) is ObjectValue resource)
                resources.Add(resource);
            return;
        }

        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            Declare(declaration, activation);
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                if (activation.Find(declarator.Symbol) is ObjectValue resource)
                    resources.Add(resource);
            }
        }
    }

    private void Dispose(List<ObjectValue> resources, IOperation site, Activation activation)
    {
        for (int i = resources.Count - 1; i >= 0; i--)
        {
            INamedTypeSymbol type = resources[i].Type;
            Dispose(resources[i], DisposeMethod(type) ?? DisposeByName(type), At(site, activation), activation.Method.Depth + 1);
        }
    }

    private void Dispose(ObjectValue resource, IMethodSymbol? method, Origin origin, int depth)
    {
        if (method is not null && Dispatch(method, resource, null) is { } target && HasCode(target))
            Call(target, resource, [], origin, depth);
        else
            NotCalled(new("what is done when the object is disposed of is not evaluated", origin), resource, []);
    }

    private IMethodSymbol? DisposeMethod(INamedTypeSymbol type)
    {
        INamedTypeSymbol disposable = models.Compilation.GetSpecialType(SpecialType.System_IDisposable);
        return disposable.GetMembers(nameof(IDisposable.Dispose)).FirstOrDefault() is { } declared ? type.FindImplementationForInterfaceMember(declared) as IMethodSymbol : null;
    }

    /// <summary>A <c>ref struct</c> is disposed of by the name of the method.</summary>
    private static IMethodSymbol? DisposeByName(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers(nameof(IDisposable.Dispose)))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } method)
                return method;
        }

        return null;
    }

    private Completion ExecuteLock(ILockOperation gate, Activation activation)
    {
        // Nothing else runs meanwhile; and to read a variable changes nothing.
        if (gate.LockedValue is not (ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation }) || catching > 0)
        {
            if (Evaluate(gate.LockedValue, activation) is ConstantValue { Content: null })
                Note(new("Define throws an exception here", At(gate, activation)));
        }

        return Execute(gate.Body, activation);
    }
}
