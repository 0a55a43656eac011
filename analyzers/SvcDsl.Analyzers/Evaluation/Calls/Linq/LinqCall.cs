using SvcDsl.Analyzers.Evaluation.Calls.Collections;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>A call of a LINQ operator on a known source.</summary>
internal sealed class LinqCall(LibraryCall call, IEnumerable<Value> source, bool hasEffects)
{
    public LibraryCall Call { get; } = call;

    public string Name => Call.Method.Name;

    public IEnumerable<Value> Source { get; } = source;

    /// <summary>The arguments behind the source.</summary>
    public Value[] Arguments { get; } = [.. call.Arguments.Skip(1)];

    public QueryValue Query(IEnumerable<Value> elements) => new(elements, Call.Origin, hasEffects) { Inputs = Call.Arguments };

    /// <summary>A function that may take the index as well.</summary>
    public Value Apply(FunctionValue function, Value item, int index) =>
        function.Method.Parameters.Length == 2 ? Call.Apply(function, item, Call.Constant(index)) : Call.Apply(function, item);

    /// <summary>A predicate that may take the index as well.</summary>
    public bool Test(FunctionValue function, Value item, int index) =>
        function.Method.Parameters.Length == 2 ? Call.Test(function, item, Call.Constant(index)) : Call.Test(function, item);

    /// <summary>The elements of a result of a function.</summary>
    /// <exception cref="UndecidedException">They are not known.</exception>
    public IEnumerable<Value> Elements(Value value) => Call.Elements(value) ?? throw (value switch
    {
        UnknownValue unknown => new UndecidedException(unknown.Reason),
        SequenceValue { Unknown: { } reason } => new UndecidedException(reason),
        _ => Call.Undecided("a sequence is not known"),
    });

    /// <summary>The comparer for equality among the arguments; the rest of them in <paramref name="rest"/>.</summary>
    public bool TryGetEquality(out StringComparer? texts, out Value[] rest)
    {
        bool isLast = Call.Method.Parameters[Call.Method.Parameters.Length - 1].Type.Name == "IEqualityComparer";
        rest = isLast ? [.. Arguments.Take(Arguments.Length - 1)] : Arguments;
        return Comparers.TryGet(isLast ? Arguments[^1] : null, out texts);
    }
}
