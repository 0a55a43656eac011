using System.Text;
using SvcDsl.Router.Kubelet.Processes;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Kubelet;

/// <summary>Builds each project once for all its replicas, one project after the other: two builds at once may write the same files.</summary>
internal sealed class ProjectBuilder(ProcessHost processes, ClusterEvents events) : IDisposable
{
    private const int ShownErrors = 5;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<BuiltProject>> builds = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1);
    private readonly CancellationTokenSource stopping = new();

    /// <exception cref="LaunchException">The project does not exist or does not build.</exception>
    public Task<BuiltProject> BuildAsync(string path, CancellationToken cancel)
    {
        lock (gate)
        {
            if (!builds.TryGetValue(path, out Task<BuiltProject>? build))
                builds[path] = build = Task.Run(() => BuildOneAsync(path, stopping.Token), CancellationToken.None);
            return build.WaitAsync(cancel);
        }
    }

    public void Dispose() => stopping.Cancel();

    private async Task<BuiltProject> BuildOneAsync(string path, CancellationToken cancel)
    {
        string project = FindProject(path);
        string directory = Path.GetDirectoryName(project)!;
        await one.WaitAsync(cancel);
        try
        {
            events.Normal(new ObjectKey("Project", ObjectKey.DefaultNamespace, project), "Building", "building …");
            // Build servers would outlive the cluster, and nothing that it started may.
            (int code, string output) = await RunAsync(["build", project, "--disable-build-servers", "--nologo", "-v:q", "-clp:NoSummary"], directory, cancel);
            if (code != 0)
                throw new LaunchException("ErrImageBuild", $"{project} does not build:\n{string.Join("\n", ErrorsOf(output))}");
            (code, output) = await RunAsync(["msbuild", project, "-getProperty:TargetPath", "-nologo", "-nodeReuse:false"], directory, cancel);
            string target = output.Trim();
            return code == 0 && File.Exists(target)
                ? new BuiltProject(target, directory)
                : throw new LaunchException("ErrImageBuild", $"{project} has no single program to run: 'dotnet msbuild -getProperty:TargetPath' says '{target}'. It needs one TargetFramework and OutputType Exe.");
        }
        finally
        {
            one.Release();
        }
    }

    private static string FindProject(string path)
    {
        if (File.Exists(path))
            return path;
        string[] projects = Directory.Exists(path) ? Directory.GetFiles(path, "*.*proj") : [];
        return projects.Length switch
        {
            1 => projects[0],
            0 => throw new LaunchException("ErrImageBuild", $"There is no project at {path}. Relative paths start at the folder of the manifest's project."),
            _ => throw new LaunchException("ErrImageBuild", $"There are several projects in {path}: {string.Join(", ", projects.Select(Path.GetFileName))}. Name the file."),
        };
    }

    private async Task<(int Code, string Output)> RunAsync(IReadOnlyList<string> args, string directory, CancellationToken cancel)
    {
        var output = new MemoryStream();
        Dictionary<string, string> variables = InheritedEnvironment.Read();
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
        variables["DOTNET_NOLOGO"] = "1";
        RunningContainer build = processes.Start(new ProcessSpec(ContainerLauncher.DotNetHost(), args, variables, directory), output.Write);
        using (cancel.Register(build.Kill))
        {
            ContainerExit exit = await build.Exited;
            cancel.ThrowIfCancellationRequested();
            return (exit.Code, Encoding.UTF8.GetString(output.ToArray()));
        }
    }

    private static IEnumerable<string> ErrorsOf(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] errors = [.. lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        return (errors.Length > 0 ? errors : lines).Take(ShownErrors);
    }
}
