using System.Runtime.InteropServices;
using SvcDsl.Router.Control;
using SvcDsl.Router.Control.Handlers;

namespace SvcDsl.Router.Verbs;

/// <summary>A cluster in the foreground: from the start to Ctrl-C, a signal, the verb <c>stop</c> or the end of <c>dotnet run</c>.</summary>
internal static class ClusterRun
{
    private const int KilledBySignal = 130;

    public static async Task<int> RunAsync(ManifestHost host, ClusterDefinition definition, ClusterOptions wanted, TextWriter output, CancellationToken cancel)
    {
        await using FileStream instanceLock = ControlServer.Lock(host.Id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using IDisposable signals = StopOnSignals(stop);
        using IDisposable parent = ParentWatch.Start(TimeProvider.System, stop.Cancel);
        var display = new RunDisplay(output, host.Name);
        // Pods have new names in each run, so the logs of the last run would only pile up.
        if (Directory.Exists(host.Id.LogDirectory))
            Directory.Delete(host.Id.LogDirectory, recursive: true);
        ClusterOptions options = wanted with { Reported = display.Show, LogDirectory = host.Id.LogDirectory };
        LocalCluster cluster = await LocalCluster.StartAsync(
            definition with { Name = host.Name, ProjectDirectory = host.ProjectDirectory }, options, stop.Token);
        await using (cluster)
        {
            await using ControlServer server = ControlServer.Start(host.Id, instanceLock,
            [
                new GetHandler(cluster), new ScaleHandler(cluster), new LogsHandler(cluster), new DescribeHandler(cluster), new StopHandler(cluster, stop.Cancel),
            ]);
            display.ShowServices(cluster);
            await display.FollowAsync(cluster, stop.Token);
            display.ShowStopping();
        }

        display.ShowStopped();
        return 0;
    }

    /// <summary>The first signal ends the cluster in good order, the second one at once: the guard cleans up behind it.</summary>
    private static SignalRegistrations StopOnSignals(CancellationTokenSource stop)
    {
        void Handle(PosixSignalContext context)
        {
            if (stop.IsCancellationRequested)
                Environment.Exit(KilledBySignal);
            context.Cancel = true;
            stop.Cancel();
        }

        return new SignalRegistrations([
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Handle),
        ]);
    }

    private sealed class SignalRegistrations(IReadOnlyList<PosixSignalRegistration> registrations) : IDisposable
    {
        public void Dispose()
        {
            foreach (PosixSignalRegistration registration in registrations)
                registration.Dispose();
        }
    }
}
