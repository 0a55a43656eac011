using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Samples;

/// <summary>What the editor knows of the sample is what its program builds.</summary>
public sealed class GuestbookTests
{
    [Fact]
    public void TheEvaluatedYamlIsTheExecutedYaml() =>
        new EvaluationTest("global using System;\n" + Repository.Read("samples", "Guestbook", "Guestbook.cs")).VerifySame();
}
