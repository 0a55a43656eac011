using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

/// <summary>One row of the table in docs/evaluator.md, and the program that proves it.</summary>
/// <param name="Name">What the row says: the construct as a C# programmer would call it.</param>
/// <param name="Body">The lines of <c>Define</c>; they must make objects whose YAML depends on the construct.</param>
/// <param name="Members">Further members of the manifest class.</param>
/// <param name="Declarations">Further types of the same file.</param>
public sealed record Construct(string Name, string Body, string Members = "", string Declarations = "")
{
    /// <summary>Other files of the project.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Why the construct is not evaluated, as the table says it; null when it is.</summary>
    public string? Unknown { get; init; }

    internal void Verify()
    {
        var test = new EvaluationTest(Code.Manifest(Body, Members) + Declarations, [.. Files.Select(Code.File)]);
        if (Unknown is null)
            test.VerifySame();
        else
            test.VerifyCautious();
    }
}
