namespace SvcDsl.Analyzers.Tests;

/// <summary>Files of the repository that tests read as a user would.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find(string directory)
    {
        while (!File.Exists(Path.Combine(directory, "SvcDsl.sln")))
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return directory;
    }
}
