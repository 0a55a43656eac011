using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <summary>Where a jump can lead at a place of the program.</summary>
internal sealed record Flow
{
    /// <summary>The loops around, those around the calls of the method included.</summary>
    public int Loops { get; init; }

    public bool CanBreak { get; init; }

    public bool CanContinue { get; init; }

    /// <summary>Whether the function may be left here.</summary>
    public bool CanReturn { get; init; } = true;

    /// <summary>What the function returns; null for nothing.</summary>
    public CodeType? Result { get; init; }

    public Flow InLoop => this with { Loops = Loops + 1, CanBreak = true, CanContinue = true };

    public Flow InFunction(CodeType? result) => new() { Loops = Loops, Result = result };
}
