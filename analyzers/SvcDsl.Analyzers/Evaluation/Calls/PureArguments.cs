using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>The receiver, if there is one, and the arguments of a pure method, as objects of this process.</summary>
internal sealed class PureArguments
{
    private readonly Value[] values;
    private readonly object?[] contents;

    private PureArguments(LibraryCall call, Value[] values, object?[] contents)
    {
        Call = call;
        this.values = values;
        this.contents = contents;
    }

    public LibraryCall Call { get; }

    public int Count => values.Length;

    public object? this[int index] => contents[index];

    /// <summary>Null when an argument is not known, or is none that a pure method takes.</summary>
    public static PureArguments? TryCreate(LibraryCall call, out UnknownValue? missing)
    {
        missing = null;
        int first = call.Receiver is null ? 0 : 1;
        var values = new Value[call.Arguments.Length + first];
        var contents = new object?[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i < first ? call.Receiver! : call.Arguments[i - first];
            switch (values[i])
            {
                case UnknownValue unknown:
                    missing = unknown;
                    return null;
                case ConstantValue constant:
                    contents[i] = constant.Content;
                    break;
                case LibraryValue library:
                    contents[i] = library.Instance;
                    break;
                case SequenceValue sequence:
                    if (sequence.Unknown is { } reason)
                    {
                        missing = new UnknownValue(reason);
                        return null;
                    }

                    List<Value> items = [.. call.Elements(sequence)!];
                    if (items.FirstOrDefault(item => item is UnknownValue) is UnknownValue hole)
                    {
                        missing = hole;
                        return null;
                    }

                    contents[i] = items;
                    break;
                case PiecesValue or HostValue or TupleValue or ObjectValue or TextBuilderValue:
                    break;
                default:
                    return null;
            }
        }

        return new PureArguments(call, values, contents);
    }

    public Value Value(int index) => values[index];

    public string Text(int index) => (string?)contents[index] ?? throw new ArgumentNullException();

    public string? MaybeText(int index) => (string?)contents[index];

    public int Int(int index) => contents[index] is int number ? number : throw new ArgumentException();

    public char Char(int index) => contents[index] is char letter ? letter : throw new ArgumentException();

    public bool Bool(int index) => contents[index] is bool flag ? flag : throw new ArgumentException();

    public double Double(int index) => contents[index] is double number ? number : throw new ArgumentException();

    /// <summary>The elements of a sequence.</summary>
    public IReadOnlyList<Value> Items(int index) => contents[index] as IReadOnlyList<Value> ?? throw new ArgumentNullException();

    /// <summary>The letters of a sequence; null when null was passed.</summary>
    public char[]? Letters(int index) => contents[index] switch
    {
        null => null,
        string text => text.ToCharArray(),
        IReadOnlyList<Value> items => [.. items.Select(item => (char)((ConstantValue)item).Content!)],
        _ => throw new ArgumentException(),
    };

    public string[]? Texts(int index) => (contents[index] as IReadOnlyList<Value>)?.Select(item => (string)((ConstantValue)item).Content!).ToArray();

    public StringComparison Comparison(int index) => (StringComparison)Int(index);

    /// <summary>Whether the argument is the invariant culture.</summary>
    public bool IsInvariant(int index) => contents[index] is CultureInfo culture && culture.Equals(CultureInfo.InvariantCulture);

    /// <summary>Whether an argument is a value that has no content of this process: a tuple, say.</summary>
    public bool IsOpaque(int index) => contents[index] is null && values[index] is not ConstantValue;

    /// <summary>The type that declares the method.</summary>
    public ITypeSymbol Type => Call.Method.ContainingType;
}
