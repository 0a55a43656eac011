using SvcDsl.Router.Kubelet.Processes;

namespace SvcDsl.Router.Verbs;

/// <summary>
/// Notices that the <c>dotnet run</c> which started this process is gone: it may be killed without telling its child, and a cluster
/// that nobody sees any more must not run on.
/// </summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public static IDisposable Start(TimeProvider time, Action gone)
    {
        int parent = OperatingSystem.IsLinux() ? Libc.ParentProcessId() : 0;
        var watching = new CancellationTokenSource();
        if (parent > 1 && IsDotNetRun($"/proc/{parent}/cmdline"))
            _ = WatchAsync(parent, time, gone, watching.Token);
        return watching;
    }

    private static bool IsDotNetRun(string commandLineFile)
    {
        string[] words = File.Exists(commandLineFile) ? File.ReadAllText(commandLineFile).Split('\0') : [];
        return words.Length > 1 && Path.GetFileName(words[0]) == "dotnet" && words.Skip(1).Any(word => word is "run" or "watch");
    }

    private static async Task WatchAsync(int parent, TimeProvider time, Action gone, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                if (Libc.ParentProcessId() == parent)
                    continue;
                gone();
                return;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The cluster has ended by itself.
        }
    }
}
