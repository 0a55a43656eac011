using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SvcDsl.Router.Tests.Running;

/// <summary>A router that runs as a process of its own, from a YAML file in a folder of its own.</summary>
internal sealed partial class RouterProcess : IAsyncDisposable
{
    public const int SigInt = 2;
    public const int SigKill = 9;
    public const int SigTerm = 15;

    private readonly Process process;
    private readonly string folder;
    private readonly List<string> lines = [];

    private RouterProcess(string folder, bool byDotNetRun)
    {
        this.folder = folder;
        process = byDotNetRun ? BeginByDotNetRun() : Begin("run", "--dns-port", $"{FreePort()}");
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public string Output
    {
        get
        {
            lock (lines)
                return string.Join("\n", lines);
        }
    }

    /// <param name="yaml">The objects.</param>
    /// <param name="byDotNetRun">Whether its parent is to look like <c>dotnet run</c>; then <see cref="Id"/> is the parent's.</param>
    public static RouterProcess Start(string yaml, bool byDotNetRun = false)
    {
        string folder = Directory.CreateTempSubdirectory("svcdsl-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "cluster.yaml"), yaml);
        return new RouterProcess(folder, byDotNetRun);
    }

    /// <summary>Starts another router of the same cluster.</summary>
    public async Task<(int Code, string Output)> VerbAsync(params string[] verb)
    {
        using Process other = Begin(verb);
        Task<string> output = other.StandardOutput.ReadToEndAsync(), error = other.StandardError.ReadToEndAsync();
        await other.WaitForExitAsync();
        return (other.ExitCode, await output + await error);
    }

    public Task WaitForAsync(string text) => Wait.UntilAsync(() => Output.Contains(text, StringComparison.Ordinal) || process.HasExited, $"the router says '{text}':\n{Output}");

    public void Signal(int signal) => Assert.Equal(0, Kill(process.Id, signal));

    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);

    private Process Begin(params string[] verb) => Begin(
        Definitions.DotNet(), [typeof(RouterProcess).Assembly.Location, "router", "killed", Path.Combine(folder, "cluster.yaml"), .. verb]);

    /// <summary>A shell by the name of dotnet, with the argument "run", that starts the router and waits for it.</summary>
    private Process BeginByDotNetRun()
    {
        string shell = Path.Combine(folder, "dotnet");
        File.CreateSymbolicLink(shell, "/bin/sh");
        string router = typeof(RouterProcess).Assembly.Location;
        return Begin(shell, ["-c", $"'{Definitions.DotNet()}' '{router}' router killed '{folder}/cluster.yaml' & wait", "run"]);
    }

    private Process Begin(string program, IEnumerable<string> args) => Process.Start(new ProcessStartInfo(program, args)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["XDG_RUNTIME_DIR"] = folder, ["XDG_STATE_HOME"] = folder },
    })!;

    /// <summary>For the DNS: its first free port may be that of another test's cluster a moment later.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Collect(object sender, DataReceivedEventArgs e)
    {
        lock (lines)
            lines.Add(e.Data ?? "");
    }
}
