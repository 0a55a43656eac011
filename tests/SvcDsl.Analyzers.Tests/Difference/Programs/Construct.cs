using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <summary>One way to write an expression or a statement. The run counts how often each occurs, by its name.</summary>
/// <param name="Name">The construct as a C# programmer would call it.</param>
/// <param name="Weight">How often it is drawn, compared with the others.</param>
/// <param name="Write">Writes it; null where it cannot stand.</param>
internal sealed record Construct(string Name, int Weight, Func<Author, Code?> Write)
{
    /// <summary>The type of an expression; null for a statement.</summary>
    public CodeType? Type { get; init; }

    /// <summary>Whether only the running program knows what comes of it.</summary>
    public bool IsUnknown { get; init; }

    public static Construct Of(CodeType type, string name, int weight, Func<Author, Code?> write) => new(name, weight, write) { Type = type };

    public static Construct Unknown(CodeType type, string name, int weight, Func<Author, Code?> write) => new(name, weight, write) { Type = type, IsUnknown = true };
}
