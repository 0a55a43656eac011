using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>What the evaluation tests do with a few lines of <c>Define</c>.</summary>
internal static class Oracle
{
    /// <summary>The evaluation and the program come to the same YAML.</summary>
    public static void Same(string body, string members = "", string declarations = "", string environment = "default") =>
        new EvaluationTest(Code.Manifest(body, members) + declarations) { Environment = environment }.VerifySame();

    /// <summary>The evaluation does not know everything, and claims nothing false.</summary>
    public static void Cautious(string body, string members = "", string declarations = "") =>
        new EvaluationTest(Code.Manifest(body, members) + declarations).VerifyCautious();
}
