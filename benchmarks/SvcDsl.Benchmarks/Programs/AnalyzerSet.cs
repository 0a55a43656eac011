using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SvcDsl.Benchmarks.Programs;

/// <summary>
/// The analyzer and the generator, loaded as a compiler loads them: with the DSL's build for compilers, which is another one than the
/// build that this program itself runs.
/// </summary>
internal sealed class AnalyzerSet : AssemblyLoadContext
{
    public static readonly AnalyzerSet Shared = new();

    private readonly Assembly assembly;
    private readonly MethodInfo evaluate;
    private readonly MethodInfo check;
    private readonly object settings;
    private readonly object limits;

    private AnalyzerSet()
    {
        assembly = LoadFromAssemblyPath(PathOf("SvcDsl.Analyzers"));
        Assembly dsl = LoadFromAssemblyPath(PathOf("SvcDsl"));
        evaluate = assembly.GetType("SvcDsl.Analyzers.Evaluation.ManifestEvaluator", throwOnError: true)!.GetMethod("Evaluate", BindingFlags.Static | BindingFlags.Public)!;
        limits = DefaultOf(evaluate.GetParameters()[3].ParameterType);
        check = dsl.GetType("SvcDsl.BuiltManifest", throwOnError: true)!.GetMethod("Check", BindingFlags.Instance | BindingFlags.NonPublic)!;
        settings = DefaultOf(check.GetParameters()[0].ParameterType);
    }

    public DiagnosticAnalyzer CreateAnalyzer() => Create<DiagnosticAnalyzer>("SvcDsl.Analyzers.ManifestAnalyzer");

    public IIncrementalGenerator CreateGenerator() => Create<IIncrementalGenerator>("SvcDsl.Analyzers.Generation.ManifestGenerator");

    /// <summary>Interprets <c>Define</c> as if for the first time, without the rules; gives the manifest.</summary>
    public object Evaluate(Compilation compilation)
    {
        IMethodSymbol define = compilation.GetTypeByMetadataName(PairProgram.ClassName)!.GetMembers("Define").OfType<IMethodSymbol>().Single();
        object evaluation = evaluate.Invoke(null, [compilation, define, "default", limits, CancellationToken.None])!;
        bool isComplete = (bool)evaluation.GetType().GetProperty("IsComplete")!.GetValue(evaluation)!;
        return isComplete
            ? evaluation.GetType().GetProperty("Manifest")!.GetValue(evaluation)!
            : throw new InvalidOperationException("The evaluator has not understood the whole program, so its time says nothing.");
    }

    /// <summary>Runs the rules on what <see cref="Evaluate"/> gave.</summary>
    public void Check(object manifest) => check.Invoke(manifest, [settings]);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is "SvcDsl" or "SvcDsl.Core" or "YamlDotNet" ? LoadFromAssemblyPath(PathOf(assemblyName.Name)) : null;

    private static object DefaultOf(Type type) => type.GetField("Default")!.GetValue(null)!;

    private static string PathOf(string name) => Path.Combine(Repository.AnalyzerDirectory, name + ".dll");

    private T Create<T>(string type) => (T)Activator.CreateInstance(assembly.GetType(type, throwOnError: true)!)!;
}
