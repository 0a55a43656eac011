using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Generation;

namespace SvcDsl.Analyzers.Tests.Generation;

/// <summary>An edit costs no more than it must: what did not change is not written anew.</summary>
public sealed class CachingTests
{
    private static readonly string Source = MembersTests.Manifest("""m.Service("web").Port(80, name: "http");""");

    [Fact]
    public void AnEditOfAnotherFileWritesNothing()
    {
        var run = new GeneratorRun(Source);
        run.Edit("class Other { }", "Other.cs");
        AssertReasons(run, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void ACommentWritesNothing()
    {
        var run = new GeneratorRun(Source);
        run.Edit("// a comment\n" + Source);
        AssertReasons(run, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void AValueThatIsNoConstantWritesThePreviewOnly()
    {
        var run = new GeneratorRun(Source);
        run.Edit(Source.Replace(".Port(80", ".SessionAffinity().Port(80"));
        AssertReasons(run, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void ANewNameWritesBoth()
    {
        var run = new GeneratorRun(Source);
        run.Edit(Source.Replace("\"web\"", "\"front\""));
        AssertReasons(run, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void NothingThatIsCachedHoldsACompilation()
    {
        var run = new GeneratorRun(Source);
        foreach (string step in (string[])[StepNames.Classes, StepNames.Specs, StepNames.Members, StepNames.Preview])
        {
            foreach ((object value, _) in run.Result.TrackedSteps[step].SelectMany(item => item.Outputs))
                AssertPlain(value, step);
        }
    }

    private static void AssertReasons(GeneratorRun run, IncrementalStepRunReason members, IncrementalStepRunReason preview) =>
        Assert.Equal((members, preview), (run.Reason(StepNames.Members), run.Reason(StepNames.Preview)));

    private static void AssertPlain(object? value, string path)
    {
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel, $"{path} holds a {value?.GetType().Name}.");
        if (value is null or string || value.GetType().IsPrimitive)
            return;
        foreach (object? item in value as IEnumerable ?? Array.Empty<object>())
            AssertPlain(item, path + "[]");
        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            AssertPlain(field.GetValue(value), $"{path}.{field.Name}");
    }
}
