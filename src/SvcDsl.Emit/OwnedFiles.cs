namespace SvcDsl.Emit;

/// <summary>
/// The files that the last emission wrote. Nothing else in the output directory is ever touched. The time of the list tells the build
/// when the last successful emission was, so it is written on success only, and then always.
/// </summary>
internal sealed class OwnedFiles(string list)
{
    /// <summary>Deletes the files of manifests and environments that are gone, and remembers those that are there.</summary>
    public void Replace(IReadOnlyList<string> files)
    {
        var current = new HashSet<string>(files, StringComparer.Ordinal);
        foreach (string stale in Read().Where(path => !current.Contains(path)))
            Delete(stale);

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(list))!);
        File.WriteAllLines(list, files);
    }

    private IReadOnlyList<string> Read() => File.Exists(list) ? [.. File.ReadLines(list).Where(line => line.Length > 0)] : [];

    private static void Delete(string path)
    {
        if (File.Exists(path))
            File.Delete(path);

        // The directory of an environment that is gone; anything that lies in it beside our files keeps it.
        string? directory = Path.GetDirectoryName(path);
        if (Directory.Exists(directory) && !Directory.EnumerateFileSystemEntries(directory).Any())
            Directory.Delete(directory);
    }
}
