using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Rules;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Testing;

/// <summary>Evaluates a manifest in the compiler, runs the same manifest for real, and compares the two.</summary>
internal sealed class EvaluationTest(string source, params string[] more)
{
    public string Environment { get; init; } = ManifestDefinition.DefaultEnvironment;

    public EvaluationLimits Limits { get; init; } = EvaluationLimits.Default;

    /// <summary>Everything is known, and the YAML is the same, byte for byte.</summary>
    public void VerifySame()
    {
        Compilation compilation = Compile();
        Evaluation evaluation = Evaluate(compilation);
        string known = Describe(evaluation);
        if (!evaluation.IsComplete)
            throw new VerificationException("Not everything is known:\n" + known);
        string real = new LoadedManifest(compilation).Build(Environment).ToYaml();
        if (evaluation.Manifest!.ToYaml() != real)
            throw new VerificationException($"The evaluation says:\n{evaluation.Manifest.ToYaml()}\nThe program says:\n{real}");
    }

    /// <summary>Something is not known, and yet nothing is claimed of the manifest that does not hold of the real one.</summary>
    public void VerifyCautious()
    {
        Compilation compilation = Compile();
        Evaluation evaluation = Evaluate(compilation);
        if (evaluation.IsComplete)
            throw new VerificationException($"Everything is known:\n{Describe(evaluation)}\nThe program is:\n{source}");
        BuiltManifest real = new LoadedManifest(compilation).Build(Environment);
        HashSet<string> holds = [.. real.Check(RuleSettings.Default).Select(finding => FindingKey.Of(finding, ""))];
        List<Finding> wrong = [.. (evaluation.Manifest?.Check(RuleSettings.Default) ?? []).Where(finding => !holds.Contains(FindingKey.Of(finding, "")))];
        if (wrong.Count > 0)
            throw new VerificationException($"These findings do not hold:\n{string.Join("\n", wrong.Select(finding => finding.Message))}\nThe program is:\n{source}");
    }

    /// <summary>Evaluates what may not even compile.</summary>
    public Evaluation EvaluateOnly(CancellationToken cancellationToken = default) =>
        Evaluate(TestCompilation.Create(Files, new TestOptions(new Dictionary<string, string>())), cancellationToken);

    private IEnumerable<(string, string)> Files => ((string[])[source, .. more]).Select((text, index) => ($"/src/File{index + 1}.cs", text));

    private Compilation Compile()
    {
        Compilation compilation = TestCompilation.Create(Files, new TestOptions(new Dictionary<string, string>()));
        TestCompilation.VerifyCompiles(compilation, "The test");
        return compilation;
    }

    private Evaluation Evaluate(Compilation compilation, CancellationToken cancellationToken = default)
    {
        INamedTypeSymbol type = ManifestClasses.Find(compilation, cancellationToken).Single();
        return ManifestEvaluator.Evaluate(compilation, ManifestClasses.DefineMethod(type)!, Environment, Limits, cancellationToken);
    }

    private static string Describe(Evaluation evaluation) => string.Join("\n", [
        .. evaluation.Unknowns.Select(unknown => $"unknown at {unknown.Origin}: {unknown.Reason}"),
        .. evaluation.Rejections.Select(rejection => $"refused at {rejection.Origin}: {rejection.Message}"),
        evaluation.Manifest?.ToYaml() ?? "(no manifest)"]);
}
