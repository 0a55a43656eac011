using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A lambda with the variables that it sees, or a method that is used as a value.</summary>
internal sealed class FunctionValue(IMethodSymbol method, IOperation? body, Activation? closure, Value? receiver, Origin origin) : Value(origin)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The lambda's body; null for a method.</summary>
    public IOperation? Body { get; } = body;

    /// <summary>Where the lambda was made; null for a method.</summary>
    public Activation? Closure { get; } = closure;

    /// <summary>The object that the method belongs to; null for a static method and for a lambda.</summary>
    public Value? Receiver { get; } = receiver;
}
