using System.Runtime.CompilerServices;
using SvcDsl.Nodes;

namespace SvcDsl.Provenance;

/// <summary>
/// Turns the arguments of a public DSL method into nodes that know where they were written and whether their value is known.
/// </summary>
/// <remarks>
/// Every value that a DSL method writes into the tree must pass through here, by the name of its own parameter: the compiler hands
/// over that name, and the frame of a static evaluation answers for it. A test calls every DSL method with unknown arguments and
/// fails when one of them arrives in the tree as a known value.
/// </remarks>
internal static class Arg
{
    /// <summary>The call into the DSL that is being made now.</summary>
    public static Origin Site => CallFrame.Current?.Site ?? StackOrigin.Capture();

    /// <exception cref="ArgumentNullException">The value is null, and nobody says that it is not known.</exception>
    public static ScalarNode Of(string value, [CallerArgumentExpression(nameof(value))] string expression = "") => Scalar(value, expression);

    public static ScalarNode Of(int value, [CallerArgumentExpression(nameof(value))] string expression = "") => Scalar((long)value, expression);

    /// <summary>A number of seconds, or of tries: Kubernetes refuses all that are negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative. One that is not known arrives as 0.</exception>
    public static ScalarNode NotNegative(int value, [CallerArgumentExpression(nameof(value))] string expression = "") => value < 0
        ? throw new ArgumentOutOfRangeException(expression, value, "The number must be 0 or more.")
        : Scalar((long)value, expression);

    public static ScalarNode Of(bool value, [CallerArgumentExpression(nameof(value))] string expression = "") => Scalar(value, expression);

    /// <summary>An enum member is written with its C# name, unless it has a name of its own in Kubernetes.</summary>
    public static ScalarNode Of<TEnum>(TEnum value, Func<TEnum, string> name, [CallerArgumentExpression(nameof(value))] string expression = "")
        where TEnum : struct, Enum =>
        Scalar(name(value), expression);

    /// <summary>An argument that may be left out: null when it was, otherwise its node.</summary>
    public static ScalarNode? Optional(int? value, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        IsGiven(value is not null, expression) ? Scalar((long)(value ?? 0), expression) : null;

    /// <inheritdoc cref="Optional(int?, string)"/>
    public static ScalarNode? Optional(string? value, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        IsGiven(value is not null, expression) ? Scalar(value ?? "", expression) : null;

    /// <inheritdoc cref="Optional(int?, string)"/>
    public static ScalarNode? Optional<TEnum>(TEnum? value, Func<TEnum, string> name, [CallerArgumentExpression(nameof(value))] string expression = "")
        where TEnum : struct, Enum =>
        IsGiven(value is not null, expression) ? Scalar(name(value ?? default), expression) : null;

    /// <summary>A list of strings; a list that is not known as a whole is open.</summary>
    public static ListNode List(IReadOnlyList<string> values, [CallerArgumentExpression(nameof(values))] string expression = "")
    {
        Argument? argument = CallFrame.Current?.Find(expression);
        NotNull(values, expression);
        Origin origin = argument?.Origin ?? StackOrigin.Capture();
        var list = new ListNode(origin) { Open = argument?.Unknown };
        for (int i = 0; i < values.Count; i++)
        {
            Argument? element = argument?.Element(i);
            list.Add(element?.Unknown is { } unknown
                ? ScalarNode.OfUnknown(unknown, element.Origin)
                : new ScalarNode(values[i] ?? throw Null(expression), element?.Origin ?? origin));
        }

        return list;
    }

    /// <summary>An argument for which null would blow up later, far from the call that handed it over.</summary>
    public static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string expression = "")
        where T : class =>
        value ?? throw Null(expression);

    /// <summary>Where the argument was written.</summary>
    public static Origin OriginOf(object? value, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        CallFrame.Current?.Find(expression).Origin ?? StackOrigin.Capture();

    /// <summary>Whether the argument's value is known, so that it may be looked at and not only written down.</summary>
    public static bool IsKnown(object? value, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        UnknownOf(value, expression) is null;

    /// <summary>Why the argument is not known, or null when it is.</summary>
    public static Unknown? UnknownOf(object? value, [CallerArgumentExpression(nameof(value))] string expression = "") =>
        CallFrame.Current?.Find(expression).Unknown;

    private static bool IsGiven(bool hasValue, string expression) => hasValue || CallFrame.Current?.Find(expression).Unknown is not null;

    private static ScalarNode Scalar(object? value, string expression)
    {
        if (CallFrame.Current is not { } frame)
            return new ScalarNode(value ?? throw Null(expression), StackOrigin.Capture());

        Argument argument = frame.Find(expression);
        return argument.Unknown is { } unknown
            ? ScalarNode.OfUnknown(unknown, argument.Origin)
            : new ScalarNode(value ?? throw Null(expression), argument.Origin);
    }

    private static ArgumentNullException Null(string expression)
    {
        string name = expression.TrimStart('@');
        return new ArgumentNullException(name, $"A value for '{name}' is needed, but it is null.");
    }
}
