using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>
/// What stands in for a container's image when the manifest runs on this machine. It is never part of the YAML.
/// </summary>
/// <remarks>
/// A pod learns its address and ports from its environment: <c>POD_IP</c>, and for an ASP.NET program <c>ASPNETCORE_URLS</c>.
/// </remarks>
public abstract class LocalPod
{
    private protected LocalPod()
    {
    }

    /// <summary>A .NET project. It is built once, then each replica runs as a process of its own.</summary>
    /// <param name="path">The project's file or folder; relative paths start at the folder of the manifest's project.</param>
    /// <param name="args">Arguments for the program.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static LocalPod Project(string path, params string[] args) => new LocalProject(NotEmpty(path, nameof(path)), Arg.NotNull(args));

    /// <summary>Any program. Each replica runs as a process of its own.</summary>
    /// <param name="fileName">The program: a path, or a name that is looked up in <c>PATH</c>. Paths that start with a dot are relative to the folder of the manifest's project.</param>
    /// <param name="args">Arguments; <c>$(NAME)</c> is replaced by the pod's environment variable, as in Kubernetes.</param>
    /// <exception cref="ArgumentException"><paramref name="fileName"/> is empty.</exception>
    public static LocalPod Command(string fileName, params string[] args) => new LocalCommand(NotEmpty(fileName, nameof(fileName)), Arg.NotNull(args));

    /// <summary>Something that runs already, for instance in a debugger: traffic for the container's port goes there.</summary>
    /// <param name="host">An IP address or a host name of this machine.</param>
    /// <param name="port">1 to 65535.</param>
    /// <exception cref="ArgumentException"><paramref name="host"/> is empty or <paramref name="port"/> is not a port.</exception>
    public static LocalPod Address(string host, int port)
    {
        if (port is < 1 or > 65535)
            throw new ArgumentOutOfRangeException(nameof(port), port, "A port is a number from 1 to 65535.");
        return new LocalAddress(NotEmpty(host, nameof(host)), port);
    }

#if NET
    /// <summary>Code in this process, started once for each replica.</summary>
    /// <param name="run">
    /// Serves until the token is cancelled, on the addresses that the context names. Returning early counts as exit code 0, an exception as 1.
    /// </param>
    public static LocalPod Run(Func<PodContext, CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new LocalFunction(run);
    }
#endif

    private static string NotEmpty(string value, string name) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("The value is empty.", name) : value;
}

internal sealed class LocalProject(string path, IReadOnlyList<string> args) : LocalPod
{
    public string Path { get; } = path;

    public IReadOnlyList<string> Args { get; } = args;
}

internal sealed class LocalCommand(string fileName, IReadOnlyList<string> args) : LocalPod
{
    public string FileName { get; } = fileName;

    public IReadOnlyList<string> Args { get; } = args;
}

internal sealed class LocalAddress(string host, int port) : LocalPod
{
    public string Host { get; } = host;

    public int Port { get; } = port;
}

#if NET
internal sealed class LocalFunction(Func<PodContext, CancellationToken, Task> run) : LocalPod
{
    public Func<PodContext, CancellationToken, Task> Body { get; } = run;
}
#endif
