using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Benchmarks.Programs;

/// <summary>A <see cref="PairProgram"/> in the memory of a compiler.</summary>
internal sealed class PairCompilation
{
    private readonly PairProgram program;
    private readonly SyntaxTree edited;

    public PairCompilation(PairProgram program)
    {
        this.program = program;
        SyntaxTree[] trees = [.. program.Sources().Select(source => Parse(source.Name, source.Text))];
        edited = trees.First(tree => Path.GetFileName(tree.FilePath) == PairProgram.NameOf(0));
        Compilation = CSharpCompilation.Create("Pairs", trees, References(), new CSharpCompilationOptions(OutputKind.ConsoleApplication));
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The program after an edit of one file: nothing that a compilation has worked out before is left, except for the trees of the other files.</summary>
    public CSharpCompilation AfterEdit(int edit) =>
        Compilation.ReplaceSyntaxTree(edited, Parse(PairProgram.NameOf(0), program.Part(0, replicas: 3 + edit)));

    /// <summary>What the generator adds to the program, without the preview.</summary>
    public string Members() => CSharpGeneratorDriver.Create(AnalyzerSet.Shared.CreateGenerator()).RunGenerators(Compilation).GetRunResult().GeneratedTrees
        .Single(tree => !tree.FilePath.EndsWith(".yaml.g.cs", StringComparison.Ordinal)).ToString();

    /// <summary>Writes the program as <c>dotnet build</c> does, with symbols beside it.</summary>
    public string EmitTo(string directory)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(AnalyzerSet.Shared.CreateGenerator());
        driver.RunGeneratorsAndUpdateCompilation(Compilation, out Compilation complete, out _);
        Directory.CreateDirectory(directory);
        string path = Path.Combine(directory, $"Pairs{program.Pairs}.dll");
        using FileStream image = File.Create(path);
        using FileStream symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        EmitResult result = complete.WithAssemblyName($"Pairs{program.Pairs}").Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success ? path : throw new InvalidOperationException($"The generated program does not compile: {result.Diagnostics.First(item => item.Severity == DiagnosticSeverity.Error)}");
    }

    private static SyntaxTree Parse(string name, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), path: Path.Combine(Repository.Artifacts, "memory", name));

    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(framework, StringComparison.Ordinal));
        return platform.Concat(Repository.Libraries).Select(path => MetadataReference.CreateFromFile(path));
    }
}
