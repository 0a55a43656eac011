using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Testing.Compiling;

/// <summary>The real libraries, shared by all tests: reading them is the costly part of a compilation.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Microsoft.CSharp.dll" or "mscorlib.dll" or "netstandard.dll"))
            .Append(typeof(Manifest).Assembly.Location)
            .Append(typeof(Nodes.Node).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
