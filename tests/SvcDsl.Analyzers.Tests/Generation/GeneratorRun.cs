using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SvcDsl.Analyzers.Generation;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Generation;

/// <summary>A generator with the program that it runs on, so that the program can be edited and the generator run again.</summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver driver;
    private CSharpCompilation compilation;

    public GeneratorRun(string source, params (string Key, string Value)[] options)
        : this([("Shop.cs", source)], options)
    {
    }

    public GeneratorRun(IEnumerable<(string Path, string Text)> files, params (string Key, string Value)[] options)
    {
        compilation = CSharpCompilation.Create("Test", files.Select(file => Parse(file.Text, file.Path)), References.All, TestCompilation.CompilationOptions);
        driver = CSharpGeneratorDriver.Create(
            [new ManifestGenerator().AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            optionsProvider: Options(options),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public Compilation Generated { get; private set; } = null!;

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>All generated files with their names.</summary>
    public IReadOnlyList<string> Files => [.. Result.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}")];

    /// <summary>A generated file, by the end of its name.</summary>
    public string File(string suffix) => Result.GeneratedSources.Single(source => source.HintName.EndsWith(suffix, StringComparison.Ordinal)).SourceText.ToString();

    public void Edit(string source, string path = "Shop.cs")
    {
        SyntaxTree tree = Parse(source, path);
        SyntaxTree? old = compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == path);
        compilation = old is null ? compilation.AddSyntaxTrees(tree) : compilation.ReplaceSyntaxTree(old, tree);
        Run();
    }

    /// <summary>Changes the project file or <c>.editorconfig</c>.</summary>
    public void Configure(params (string Key, string Value)[] options)
    {
        driver = driver.WithUpdatedAnalyzerConfigOptions(Options(options));
        Run();
    }

    /// <summary>Why the file behind a step was written, or taken from the last time.</summary>
    public IncrementalStepRunReason OutputReason(string step) => Result.TrackedOutputSteps.Values
        .SelectMany(runs => runs)
        .Where(run => run.Inputs.Any(input => input.Source.Name == step))
        .SelectMany(run => run.Outputs)
        .Single().Reason;

    /// <summary>Why a step ran last.</summary>
    public IncrementalStepRunReason Reason(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct().Single();

    private static TestOptions Options((string Key, string Value)[] options) => new(options.ToDictionary(option => option.Key, option => option.Value));

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions, path, System.Text.Encoding.UTF8);

    private void Run()
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        Generated = generated;
    }
}
