using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>What can be walked through.</content>
internal sealed partial class Interpreter
{
    /// <summary>The elements of anything that can be walked through; null when they are not known.</summary>
    internal IEnumerable<Value>? ElementsOf(Value value) => value switch
    {
        SequenceValue { Unknown: null } sequence => Walk(sequence),
        ConstantValue { Content: string text } => text.Select(character => new ConstantValue(character, value.Origin)),
        HostValue { Instance: ForeignObjects objects } => objects.Select(item => new HostValue(item, value.Origin)),
        ObjectValue item when GenericEnumerator(item) is { } method => ElementsOf(item, method, null, null, item.Origin, depth: 1),
        _ => null,
    };

    /// <summary>The elements that a loop sees: it may use a method called GetEnumerator of the user's.</summary>
    private IEnumerable<Value>? ElementsOf(Value collection, IForEachLoopOperation loop, Activation activation)
    {
        if (collection is SequenceValue)
            return ElementsOf(collection);
        ForEachStatementInfo info = models.ForEach(loop);
        if (info.GetEnumeratorMethod is not { } method || collection is UnknownValue or ConstantValue { Content: null } && !method.IsStatic)
            return null;
        if (method is { IsStatic: true, DeclaringSyntaxReferences.IsEmpty: false } || method.ReducedFrom is not null || collection is ObjectValue)
            return ElementsOf(collection, method.ReducedFrom ?? method, info.MoveNextMethod, info.CurrentProperty, At(loop.Collection, activation), activation.Method.Depth + 1);
        return ElementsOf(collection);
    }

    /// <summary>What an enumerator of the user's hands out. It is asked for when the walk begins.</summary>
    private IEnumerable<Value>? ElementsOf(Value collection, IMethodSymbol method, IMethodSymbol? moveNext, IPropertySymbol? current, Origin origin, int depth)
    {
        return Dispatch(method, collection, null) is { } target && HasCode(target) ? WalkEnumerator(collection, target, moveNext, current, origin, depth) : null;
    }

    private IEnumerable<Value> WalkEnumerator(Value collection, IMethodSymbol method, IMethodSymbol? moveNext, IPropertySymbol? current, Origin origin, int depth)
    {
        Value? enumerator = method.IsStatic ? Call(method, null, [collection], origin, depth) : Call(method, collection, [], origin, depth);
        IEnumerable<Value> elements = enumerator switch
        {
            SequenceValue sequence when ElementsOf(sequence) is { } all => all,
            ObjectValue item when moveNext is not null && current is not null => WalkEnumerator(item, Dispatch(moveNext, item, null), Getter(current) is { } getter ? Dispatch(getter, item, null) : null, origin, depth),
            _ => throw Abandon("a sequence is not known", origin),
        };
        foreach (Value element in elements)
            yield return element;
    }

    private IEnumerable<Value> WalkEnumerator(ObjectValue enumerator, IMethodSymbol? moveNext, IMethodSymbol? current, Origin origin, int depth)
    {
        try
        {
            while (true)
            {
                budget.Step(origin);
                if (moveNext is null || current is null || !HasCode(moveNext) || Call(moveNext, enumerator, [], origin, depth) is not ConstantValue { Content: bool hasNext })
                    throw Abandon("a sequence is not known", origin);
                if (!hasNext)
                    yield break;
                yield return (HasCode(current) ? Call(current, enumerator, [], origin, depth) : current.AssociatedSymbol is { } property && enumerator.TryGet(property, out Value? member) ? member : null)
                    ?? throw Abandon("an element is not known", origin);
            }
        }
        finally
        {
            if (!isLeaving && DisposeMethod(enumerator.Type) is { } dispose)
                Dispose(enumerator, dispose, origin, depth);
        }
    }

    private static EvaluationAbandonedException Abandon(string reason, Origin origin) => new(new Unknown(reason, origin));

    private static IMethodSymbol? GenericEnumerator(ObjectValue item)
    {
        IMethodSymbol? found = null;
        foreach (INamedTypeSymbol candidate in item.Type.AllInterfaces)
        {
            if (candidate.OriginalDefinition.SpecialType != SpecialType.System_Collections_Generic_IEnumerable_T)
                continue;
            if (found is not null)
                return null;
            found = candidate.GetMembers(nameof(IEnumerable<int>.GetEnumerator)).OfType<IMethodSymbol>().FirstOrDefault();
        }

        return found;
    }

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
