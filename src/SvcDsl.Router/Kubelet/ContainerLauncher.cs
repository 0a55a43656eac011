using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Kubelet.Processes;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet;

/// <summary>Starts what stands in for a container's image.</summary>
internal sealed class ContainerLauncher(
    ClusterDefinition definition,
    PodEnvironment environment,
    ProcessHost processes,
    ProjectBuilder projects,
    ClusterTransport transport)
{
    /// <exception cref="LaunchException">It cannot be started.</exception>
    public async Task<RunningContainer> LaunchAsync(ContainerStart start, CancellationToken cancel)
    {
        LocalPod? pod = definition.LocalPods(start.Workload.Kind, start.Workload.Namespace, start.Workload.Name, start.ContainerName);
        IReadOnlyDictionary<string, string> variables = environment.Build(start.Pod, start.PodIP, start.Container);
        switch (pod)
        {
            case LocalProject project:
                BuiltProject built = await projects.BuildAsync(Path.GetFullPath(project.Path, definition.ProjectDirectory), cancel);
                return Start(DotNetHost(), [built.TargetPath, .. project.Args], variables, built.Directory, start);
            case LocalCommand command:
                return Start(FindProgram(command, variables, start), command.Args, variables, definition.ProjectDirectory, start);
            case LocalFunction function:
                return new FunctionContainer(function, new PodContext(
                    start.Pod.Name, start.Pod.Namespace, transport.Map(start.PodIP), PortsByName(start), variables, new LogWriter(start.Log)));
            case LocalAddress address:
                await RedirectAsync(address, start, cancel);
                return new AddressContainer();
            default:
                throw new LaunchException("NoLocalPod", $"Container '{start.ContainerName}' of {start.Workload} has an image only ({start.Container.Image.Or("none")}), and images are not run on this machine. Add .RunLocally(Project(\"../Folder\")), .RunLocally(Command(\"program\")), or .RunLocally(Address(\"localhost\", port)).");
        }
    }

    /// <summary>Runs a command in a container's environment to its end, for a probe.</summary>
    public async Task<ContainerExit> ExecuteAsync(ContainerStart start, IReadOnlyList<string> command, CancellationToken cancel)
    {
        IReadOnlyDictionary<string, string> variables = environment.Build(start.Pod, start.PodIP, start.Container);
        var program = new LocalCommand(command[0], [.. command.Skip(1)]);
        RunningContainer running = processes.Start(
            new ProcessSpec(FindProgram(program, variables, start), program.Args, variables, definition.ProjectDirectory), _ => { });
        using (cancel.Register(running.Kill))
            return await running.Exited;
    }

    /// <summary>The program that runs .NET assemblies: the one that runs this process, if it is it.</summary>
    internal static string DotNetHost()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
            return host;
        if (Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet")
            return self;
        return InPath("dotnet", Environment.GetEnvironmentVariable("PATH"))
            ?? throw new LaunchException("StartError", "The program 'dotnet' is not in PATH. Install the .NET SDK, or set DOTNET_HOST_PATH.");
    }

    private RunningContainer Start(string file, IReadOnlyList<string> args, IReadOnlyDictionary<string, string> variables, string directory, ContainerStart start)
    {
        List<string> expanded = [.. args.Select(arg => VariableExpansion.Expand(arg, variables.GetValueOrDefault))];
        return processes.Start(new ProcessSpec(file, expanded, variables, directory), start.Log.Append);
    }

    private string FindProgram(LocalCommand command, IReadOnlyDictionary<string, string> variables, ContainerStart start)
    {
        string? path = command.FileName.Contains('/') || command.FileName.Contains(Path.DirectorySeparatorChar)
            ? Path.GetFullPath(command.FileName, definition.ProjectDirectory)
            : InPath(command.FileName, variables.GetValueOrDefault("PATH"));
        return path is not null && File.Exists(path)
            ? path
            : throw new LaunchException("StartError", $"Container '{start.ContainerName}' of {start.Workload}: the program '{command.FileName}' does not exist{(path is null ? " in PATH" : $" at {path}")}. Relative paths start at {definition.ProjectDirectory}.");
    }

    private static string? InPath(string name, string? path)
    {
        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe", ".cmd"] : [""];
        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => endings, (folder, ending) => Path.Combine(folder, name + ending)).FirstOrDefault(File.Exists);
    }

    private Dictionary<string, int> PortsByName(ContainerStart start) => environment.TcpPorts(start.PodIP, start.Container)
        .Concat(environment.UdpPorts(start.PodIP, start.Container))
        .DistinctBy(item => NameOf(item.Port), StringComparer.Ordinal)
        .ToDictionary(item => NameOf(item.Port), item => item.Endpoint.Port, StringComparer.Ordinal);

    private static string NameOf(ContainerPortView port) => port.Name.Or(port.ContainerPort.Value.ToString(CultureInfo.InvariantCulture));

    private async Task RedirectAsync(LocalAddress address, ContainerStart start, CancellationToken cancel)
    {
        ContainerPortView? declared = start.Container.Ports.FirstOrDefault(port => port.Protocol.Or("TCP") == "TCP")
            ?? start.Container.Ports.FirstOrDefault(port => port.Protocol.Or("") == "UDP");
        if (declared?.ContainerPort is not { IsKnown: true } port)
            throw new LaunchException("StartError", $"Container '{start.ContainerName}' of {start.Workload} runs at {address.Host}:{address.Port} but declares no port. Add .Port(...) with the port that Services send to.");
        try
        {
            IPAddress[] found = await System.Net.Dns.GetHostAddressesAsync(address.Host, AddressFamily.InterNetwork, cancel);
            transport.Redirect(start.PodIP, port.Value, new IPEndPoint(found[0], address.Port));
        }
        catch (SocketException e)
        {
            throw new LaunchException("StartError", $"Container '{start.ContainerName}' of {start.Workload}: the host '{address.Host}' has no IPv4 address: {e.Message}.");
        }
    }
}
