namespace SvcDsl.Provenance;

/// <summary>
/// What an evaluator knows about the arguments of the DSL call that it is making: where each was written and whether it is known.
/// A program that simply runs has no frame.
/// </summary>
internal sealed class CallFrame(Origin site, IReadOnlyList<NamedArgument> arguments)
{
    [ThreadStatic]
    private static CallFrame? current;

    /// <summary>The frame of the call that is being made on this thread, or null when the program itself runs.</summary>
    public static CallFrame? Current => current;

    /// <summary>The call expression.</summary>
    public Origin Site { get; } = site;

    /// <summary>Makes <paramref name="frame"/> current until the returned scope is disposed.</summary>
    public static Scope Enter(CallFrame frame)
    {
        var scope = new Scope(current);
        current = frame;
        return scope;
    }

    /// <summary>
    /// The argument behind the C# expression <paramref name="expression"/>: a parameter, or a member of a tuple parameter (<c>pair.Key</c>).
    /// </summary>
    /// <exception cref="MissingArgumentException">The call has no such argument; taking it for a known value would be a false statement.</exception>
    public Argument Find(string expression) => TryFind(expression) ?? throw new MissingArgumentException(expression);

    /// <summary>The argument behind an expression, or null when the call has no such argument.</summary>
    public Argument? TryFind(string expression)
    {
        // Nearly every argument is asked for by its plain name, and that for every call that is evaluated.
        if (NamedArgument.Find(arguments, expression) is { } plain)
            return plain;
        string[] path = expression.TrimStart('@').Split('.');
        Argument? argument = NamedArgument.Find(arguments, path[0]);
        for (int i = 1; i < path.Length; i++)
            argument = argument?.Member(path[i]);
        return argument;
    }

    /// <summary>A DSL method asked for something that is none of its own parameters: a mistake in the DSL.</summary>
    internal sealed class MissingArgumentException(string expression)
        : InvalidOperationException($"The DSL asked for the argument '{expression}', which the call does not have.");

    internal readonly struct Scope(CallFrame? previous) : IDisposable
    {
        public void Dispose() => current = previous;
    }
}
