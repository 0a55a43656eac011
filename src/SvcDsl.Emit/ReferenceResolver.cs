using System.Runtime.Loader;

namespace SvcDsl.Emit;

/// <summary>
/// Finds assemblies that the host does not know. Run with the files of an application, the host knows them all; a library has no such
/// files, and the assemblies of its packages are not beside it either.
/// </summary>
internal static class ReferenceResolver
{
    public static void Install(string assembly, string? references)
    {
        Dictionary<string, string> paths = Read(assembly, references);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name is { } simple && paths.TryGetValue(simple, out string? path) ? context.LoadFromAssemblyPath(path) : null;
    }

    private static Dictionary<string, string> Read(string assembly, string? references)
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> listed = references is not null && File.Exists(references) ? File.ReadLines(references) : [];
        IEnumerable<string> beside = Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(assembly))!, "*.dll");
        foreach (string path in listed.Concat(beside).Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(path)))
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), Path.GetFullPath(path));
        return paths;
    }
}
