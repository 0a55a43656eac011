using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>One call of a method of .NET's base library; a getter is a method too.</summary>
internal sealed class LibraryCall(Interpreter interpreter, IMethodSymbol method, Value? receiver, Value[] arguments, IOperation site, Activation activation)
{
    public Interpreter Interpreter { get; } = interpreter;

    /// <summary>The method, with the type arguments of the call.</summary>
    public IMethodSymbol Method { get; } = method;

    public Value? Receiver { get; } = receiver;

    public Value[] Arguments { get; } = arguments;

    public Origin Origin { get; } = new SyntaxOrigin(site.Syntax, activation.Method.Caller);

    /// <summary>What the call writes to its out parameters, by ordinal.</summary>
    public Dictionary<int, Value> Outs { get; } = [];

    /// <summary>The same call, as a method of its first argument.</summary>
    public LibraryCall OnFirst() => new(Interpreter, Method, Arguments[0], [.. Arguments.Skip(1)], site, activation);

    public ConstantValue Constant(object? content) => new(content, Origin);

    /// <summary>What a method returns that returns nothing.</summary>
    public ConstantValue Nothing => new(null, Origin);

    public ListValue Array(IEnumerable<Value> items) => new([.. items], Origin) { IsArray = true };

    public ListValue List(IEnumerable<Value> items) => new([.. items], Origin);

    /// <summary>A value that is not known, though nothing was touched.</summary>
    public UnknownValue Unknown(string reason) => Interpreter.UnknownAt(reason, Origin);

    /// <summary>Calls a function that was passed.</summary>
    public Value Apply(FunctionValue function, params Value[] values) => Interpreter.CallFunction(function, values, site, activation);

    /// <summary>What a predicate says.</summary>
    /// <exception cref="UndecidedException">It is not known.</exception>
    public bool Test(FunctionValue function, params Value[] values) => Apply(function, values) switch
    {
        ConstantValue { Content: bool decided } => decided,
        UnknownValue { Reason: var reason } => throw new UndecidedException(reason),
        _ => throw Undecided("it is not known which elements are meant"),
    };

    /// <summary>Whether two elements are equal.</summary>
    /// <exception cref="UndecidedException">It is not known.</exception>
    public bool AreEqual(Value left, Value right, StringComparer? texts = null) => KeyOf(left, texts).Equals(KeyOf(right, texts));

    /// <summary>What a value equals.</summary>
    /// <exception cref="UndecidedException">It is not known.</exception>
    public object KeyOf(Value value, StringComparer? texts = null) =>
        ValueKey.TryCreate(value, texts) ?? throw (value is UnknownValue unknown ? new UndecidedException(unknown.Reason) : Undecided("it is not known what the value equals"));

    public UndecidedException Undecided(string reason) => new(new Unknown(reason, Origin));

    public IEnumerable<Value>? Elements(Value value) => Interpreter.ElementsOf(value);

    /// <summary>The program throws an exception.</summary>
    public Exception Throws(string what) => Interpreter.Thrown(new Unknown($"Define throws an exception here: {what}", Origin));

    /// <summary>What a variable of the type holds at first; null when that is no constant.</summary>
    public Value? DefaultOf(ITypeSymbol type) => Interpreter.DefaultOf(type, Origin);
}
