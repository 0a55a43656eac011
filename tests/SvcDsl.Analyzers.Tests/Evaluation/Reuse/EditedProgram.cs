using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Analyzers.Evaluation.Reuse;
using SvcDsl.Rules;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Evaluation.Reuse;

/// <summary>A program that is edited file by file, as in an editor: the trees of the other files stay the same.</summary>
internal sealed class EditedProgram
{
    private static readonly TestOptions Options = new(new Dictionary<string, string>());

    private readonly BoundPrograms programs = new();

    public EditedProgram(params (string Path, string Text)[] files) =>
        Compilation = CSharpCompilation.Create("Edited", files.Select(file => Parse(file.Path, file.Text)), References.All, TestCompilation.CompilationOptions);

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>Whether an evaluation would start from what was bound before the last edit.</summary>
    public bool IsReused => programs.For(Compilation) is EditedModels;

    public string Text(string path) => Tree(path)!.ToString();

    public void Edit(string path, string text) =>
        Compilation = Tree(path) is { } tree ? Compilation.ReplaceSyntaxTree(tree, Parse(path, text)) : Compilation.AddSyntaxTrees(Parse(path, text));

    public void Remove(string path) => Compilation = Compilation.RemoveSyntaxTrees(Tree(path)!);

    /// <summary>What the evaluation that may start from an earlier one comes to, with the place of everything.</summary>
    public string Evaluate()
    {
        INamedTypeSymbol type = ManifestClasses.Find(Compilation, CancellationToken.None).Single();
        return Describe(new ManifestEvaluator(Compilation, programs).Evaluate(type, [ManifestDefinition.DefaultEnvironment], EvaluationLimits.Default, CancellationToken.None).Single());
    }

    /// <summary>What the evaluation of the same text comes to that has never seen any of it.</summary>
    public string EvaluateAfresh()
    {
        var fresh = new EditedProgram([.. Compilation.SyntaxTrees.Select(tree => (tree.FilePath, tree.ToString()))]);
        return fresh.Evaluate();
    }

    /// <summary>What the analyzer reports.</summary>
    public async Task<string> AnalyzeAsync() =>
        string.Join("\n", (await AnalyzerRun.AllAsync(Compilation, Options)).Select(Describe).Order(StringComparer.Ordinal));

    private static string Describe(Analyzers.Evaluation.Evaluation evaluation)
    {
        var text = new StringBuilder();
        foreach (Provenance.Unknown unknown in evaluation.Unknowns)
            text.AppendLine($"{unknown.Origin} unknown: {unknown.Reason}");
        foreach (Analyzers.Evaluation.Dsl.Rejection rejection in evaluation.Rejections)
            text.AppendLine($"{rejection.Origin} refused: {rejection.Message}");
        foreach (Finding finding in evaluation.Manifest?.Check(RuleSettings.Default) ?? [])
            text.AppendLine($"{finding.Origin} called from {finding.Origin.Caller}, related {string.Join(" ", finding.Related)}: {finding.Message}");
        return text.Append(evaluation.Manifest?.ToYaml()).ToString();
    }

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic} [{string.Join(" ", diagnostic.AdditionalLocations.Select(location => location.GetLineSpan()))}]";

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, TestCompilation.ParseOptions, path, Encoding.UTF8);

    private SyntaxTree? Tree(string path) => Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path);
}
