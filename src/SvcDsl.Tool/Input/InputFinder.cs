using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Input;

/// <summary>Turns the paths of the command line into files: folders stand for the YAML and JSON files below them.</summary>
internal sealed class InputFinder(string directory, CancellationToken cancel)
{
    private static readonly string[] PassedOverFolders = [".git", "node_modules"];

    private readonly List<InputFile> files = [];
    private readonly List<Remark> problems = [];

    // By where they really are: a link must not bring an object in twice, nor a loop of links run for ever.
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public static (IReadOnlyList<InputFile> Files, IReadOnlyList<Remark> Problems) Find(IEnumerable<string> paths, string directory, CancellationToken cancel)
    {
        var finder = new InputFinder(directory, cancel);
        foreach (string path in paths)
            finder.Add(path);
        return (finder.files, finder.problems);
    }

    public static bool HasManifestExtension(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" or ".json";

    private void Add(string path)
    {
        if (path == "-")
        {
            if (seen.Add(path))
                files.Add(new InputFile(InputFile.StandardInput, null, IsNamed: true));
            return;
        }

        string full = Path.GetFullPath(path, directory);
        string name = path.Replace('\\', Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/');
        if (Directory.Exists(full))
            AddFolder(full, RealPath(full, isFolder: true), name is "." or "./" ? "" : name.TrimEnd('/') + "/");
        else if (!File.Exists(full))
            problems.Add(Remark.OfFile(ToolRules.NotReadable, name, "There is no such file or folder"));
        else if (seen.Add(RealPath(full, isFolder: false)))
            files.Add(new InputFile(name, full, IsNamed: true));
    }

    private void AddFolder(string folder, string realFolder, string name)
    {
        cancel.ThrowIfCancellationRequested();
        if (!seen.Add(realFolder))
            return;
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Remark.OfFile(ToolRules.NotReadable, name, $"The folder cannot be read: {Reason(e)}"));
            return;
        }

        Array.Sort(entries, (one, other) => string.CompareOrdinal(one.Name, other.Name));
        foreach (FileSystemInfo entry in entries)
        {
            bool isFolder = entry is DirectoryInfo;
            if (isFolder ? PassedOverFolders.Contains(entry.Name) : !HasManifestExtension(entry.Name))
                continue;
            string real = entry.LinkTarget is null ? Path.Join(realFolder, entry.Name) : RealPath(entry.FullName, isFolder);
            if (isFolder)
                AddFolder(entry.FullName, real, $"{name}{entry.Name}/");
            else if (seen.Add(real))
                files.Add(new InputFile(name + entry.Name, entry.FullName, IsNamed: false));
        }
    }

    /// <summary>Where a link leads; a link that leads nowhere, or round in a circle, is itself.</summary>
    private static string RealPath(string path, bool isFolder)
    {
        try
        {
            FileSystemInfo info = isFolder ? new DirectoryInfo(path) : new FileInfo(path);
            return Path.TrimEndingDirectorySeparator(info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path);
        }
        catch (IOException)
        {
            return path;
        }
    }

    internal static string Reason(Exception e) => e is UnauthorizedAccessException ? "access is denied" : e.Message.TrimEnd('.');
}
