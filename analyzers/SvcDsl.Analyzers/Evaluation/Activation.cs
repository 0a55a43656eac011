using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>The variables of a block that is being run. A block inside another one, or a lambda, sees the variables around it.</summary>
internal sealed class Activation
{
    private readonly Dictionary<ISymbol, Value> variables = new(SymbolEqualityComparer.Default);
    private readonly Activation? outer;

    private Activation(Activation? outer, MethodRun method)
    {
        this.outer = outer;
        Method = method;
    }

    /// <summary>The method, or the lambda, that the block belongs to.</summary>
    public MethodRun Method { get; }

    public static Activation OfMethod(Value? receiver, Origin? caller, int depth, IMethodSymbol? code = null, TypeArguments? typeArguments = null) =>
        new(null, new MethodRun(receiver, caller, depth, code, typeArguments));

    /// <summary>The run of a lambda: it has the receiver and the variables of the place where it was made.</summary>
    public Activation OfLambda(Origin? caller, int depth, TypeArguments? typeArguments) => new(this, new MethodRun(Method.Receiver, caller, depth, Method.Code, typeArguments));

    public Activation OfBlock() => new(this, Method);

    public void Declare(ISymbol variable, Value value) => variables[variable] = value;

    public Value? Find(ISymbol variable)
    {
        for (Activation? current = this; current is not null; current = current.outer)
        {
            if (current.variables.TryGetValue(variable, out Value? value))
                return value is ReferenceValue reference ? reference.Place.Value : value;
        }

        return null;
    }

    /// <summary>Sets a variable where it was declared; here when it was not.</summary>
    public void Set(ISymbol variable, Value value)
    {
        for (Activation? current = this; current is not null; current = current.outer)
        {
            if (current.variables.TryGetValue(variable, out Value? before))
            {
                if (before is ReferenceValue reference)
                    reference.Place.Value = value;
                else
                    current.variables[variable] = value;
                return;
            }
        }

        variables[variable] = value;
    }

    /// <summary>Makes a variable another name of some place.</summary>
    public void Redirect(ISymbol variable, ReferenceValue place)
    {
        Activation owner = this;
        while (owner.outer is not null && !owner.variables.ContainsKey(variable))
            owner = owner.outer;
        owner.variables[variable] = place;
    }
}

/// <summary>What all blocks of one run of a method share.</summary>
internal sealed class MethodRun(Value? receiver, Origin? caller, int depth, IMethodSymbol? code, TypeArguments? typeArguments)
{
    public Value? Receiver { get; } = receiver;

    /// <summary>The call; null for <c>Define</c>.</summary>
    public Origin? Caller { get; } = caller;

    public int Depth { get; } = depth;

    /// <summary>The method as it is declared; null for the initializer of a member.</summary>
    public IMethodSymbol? Code { get; } = code;

    /// <summary>What the type parameters in the code stand for; null when there are none.</summary>
    public TypeArguments? TypeArguments { get; } = typeArguments;

    public Value? ReturnValue { get; set; }

    /// <summary>Where a <c>goto</c> goes.</summary>
    public ILabelSymbol? Target { get; set; }
}
