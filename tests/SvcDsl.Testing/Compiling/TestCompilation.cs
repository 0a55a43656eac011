using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SvcDsl.Testing.Compiling;

/// <summary>Compiles the files of a test, with what the generators add to them.</summary>
internal static class TestCompilation
{
    // Preview is C# 14 in the oldest supported compiler, whose own newest version is 13.
    public static CSharpParseOptions ParseOptions { get; } =
        new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose).WithFeatures([new("InterceptorsNamespaces", "SvcDsl")]);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static Compilation Create(IEnumerable<(string Path, string Text)> files, TestOptions options)
    {
        Compilation compilation = CSharpCompilation.Create(
            "Test" + Guid.NewGuid().ToString("N"),
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path, System.Text.Encoding.UTF8)),
            References.All,
            CompilationOptions);
        ImmutableArray<ISourceGenerator> generators = Generators();
        if (generators.IsEmpty)
            return compilation;
        CSharpGeneratorDriver.Create(generators, options.Additional, parseOptions: ParseOptions, optionsProvider: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        return diagnostics.IsEmpty ? generated : throw new VerificationException("A generator reports: " + string.Join("\n", diagnostics));
    }

    /// <summary>Fails when the program of a test is no program.</summary>
    public static void VerifyCompiles(Compilation compilation, string what)
    {
        List<Diagnostic> errors = [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Count > 0)
            throw new VerificationException($"{what} does not compile:\n{AnnotatedSource.Of(errors)}");
    }

    /// <summary>All generators next to the analyzers.</summary>
    public static ImmutableArray<ISourceGenerator> Generators() =>
    [
        .. typeof(Analyzers.ManifestAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type))
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type, nonPublic: true)!).AsSourceGenerator()),
    ];
}
