using System.Diagnostics;
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

    private RouterProcess(string folder)
    {
        this.folder = folder;
        process = Begin("run");
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

    public static RouterProcess Start(string yaml)
    {
        string folder = Directory.CreateTempSubdirectory("svcdsl-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "cluster.yaml"), yaml);
        return new RouterProcess(folder);
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

    private Process Begin(params string[] verb) => Process.Start(new ProcessStartInfo(
        Definitions.DotNet(), [typeof(RouterProcess).Assembly.Location, "router", "killed", Path.Combine(folder, "cluster.yaml"), .. verb])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["XDG_RUNTIME_DIR"] = folder, ["XDG_STATE_HOME"] = folder },
    })!;

    private void Collect(object sender, DataReceivedEventArgs e)
    {
        lock (lines)
            lines.Add(e.Data ?? "");
    }
}
