using System.Reflection;

namespace SvcDsl.Benchmarks;

/// <summary>Where the parts of SvcDsl lie that a compiler or a build loads.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata(nameof(Repository));

    public static string Configuration { get; } = Metadata(nameof(Configuration));

    /// <summary>For what the benchmarks generate; git ignores it.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "benchmarks");

    /// <summary>The analyzers with the DSL's assemblies for compilers beside them.</summary>
    public static string AnalyzerDirectory { get; } = Path.Combine(Root, "analyzers", "SvcDsl.Analyzers", "bin", Configuration, "netstandard2.0");

    public static string EmitTool { get; } = Path.Combine(Root, "src", "SvcDsl.Emit", "bin", Configuration, "net10.0", "svcdsl-emit.dll");

    public static string Tool { get; } = Path.Combine(Root, "src", "SvcDsl.Tool", "bin", Configuration, "net10.0", "svcdsl.dll");

    /// <summary>What <c>lib/</c> of the package gives to a program, and what that needs in turn.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
        [.. ((string[])["SvcDsl", "SvcDsl.Core", "SvcDsl.Router", "Spectre.Console", "System.CommandLine", "YamlDotNet"]).Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"))];

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == key).Value!;
}
