using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>Many programs as one assembly: binding the references once is what makes thousands of them affordable.</summary>
internal sealed class ProgramCompilation
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Programs", [], [.. References.All, Outside.Reference], TestCompilation.CompilationOptions);

    private static int count;

    private ILookup<string, Diagnostic>? errors;

    public ProgramCompilation(IReadOnlyList<SourceProgram> programs)
    {
        Programs = programs;
        Compilation = Empty.WithAssemblyName("Programs" + Interlocked.Increment(ref count)).AddSyntaxTrees(programs.SelectMany(Parse));
    }

    private ProgramCompilation(IReadOnlyList<SourceProgram> programs, CSharpCompilation compilation)
    {
        Programs = programs;
        Compilation = compilation;
    }

    public IReadOnlyList<SourceProgram> Programs { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The same programs with their files the other way round.</summary>
    public ProgramCompilation Reversed() =>
        new(Programs, Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Reverse()));

    public IMethodSymbol Define(int program) => ManifestClasses.DefineMethod(Compilation.GetTypeByMetadataName(NameOf(program) + ".Shop")!)!;

    /// <summary>The programs, loaded; null when some of them do not compile.</summary>
    public ProgramAssembly? Load()
    {
        var image = new MemoryStream();
        EmitResult emitted = Compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath.Split('/')[2] ?? "");
        return emitted.Success ? new ProgramAssembly(Compilation.AssemblyName!, image.ToArray()) : null;
    }

    /// <summary>Why a program does not compile; null when it does.</summary>
    public string? Error(int program) => errors?[NameOf(program)].ToList() is { Count: > 0 } found ? AnnotatedSource.Of(found) : null;

    public static string NameOf(int program) => "P" + program.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<SyntaxTree> Parse(SourceProgram program, int index) => program.Files(NameOf(index)).Select((text, file) =>
        CSharpSyntaxTree.ParseText(text, TestCompilation.ParseOptions, $"/src/{NameOf(index)}/File{file + 1}.cs", System.Text.Encoding.UTF8));
}
