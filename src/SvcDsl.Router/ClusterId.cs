using SvcDsl.Router.Controllers;

namespace SvcDsl.Router;

/// <summary>Tells clusters of one user apart: the manifest's name with a short hash of the project's directory.</summary>
internal sealed record ClusterId(string Name, string ProjectDirectory)
{
    public override string ToString() => $"{Safe(Name)}-{StableHash.Of(Path.GetFullPath(ProjectDirectory)):x8}";

    /// <summary>Where the cluster's logs are; per user, and kept after it has stopped.</summary>
    public string LogDirectory => Path.Combine(StateRoot(), "svcdsl", ToString(), "logs");

    private static string Safe(string name)
    {
        // A Unix domain socket's path may have 107 bytes in all.
        string safe = string.Concat(name.Take(32).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return safe.Length == 0 ? "cluster" : safe;
    }

    private static string StateRoot()
    {
        if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state)
            return state;
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".local", "state") : Path.GetTempPath();
    }
}
