using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>Starts programs on Linux, each in its own session, watched by a guard that outlives this process.</summary>
[SupportedOSPlatform("linux")]
internal sealed class PosixProcessHost : ProcessHost
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, PosixContainer> running = [];
    private readonly OrphanGuard guard = new();
    private readonly PosixSignalRegistration childEnded;

    public PosixProcessHost()
    {
        childEnded = PosixSignalRegistration.Create(PosixSignal.SIGCHLD, _ => Reap());
    }

    public override unsafe RunningContainer Start(ProcessSpec spec, Action<ReadOnlySpan<byte>> output)
    {
        int* pipe = stackalloc int[2];
        if (Libc.Pipe(pipe, Libc.CloseOnExec) != 0)
            throw new LaunchException("StartError", $"{spec.FileName} cannot be started: {Marshal.GetLastPInvokeErrorMessage()}.");
        lock (gate)
        {
            int pid;
            try
            {
                pid = PosixSpawn.Start(spec, input: null, output: pipe[1]);
            }
            catch
            {
                _ = Libc.Close(pipe[0]);
                throw;
            }
            finally
            {
                _ = Libc.Close(pipe[1]);
            }

            guard.Watch(pid);
            var container = new PosixContainer(pid, pipe[0], output);
            running[pid] = container;
            // It may have ended before it was in the table, when the signal found nothing.
            ReapOne(pid, container);
            return container;
        }
    }

    public override void Dispose()
    {
        lock (gate)
        {
            foreach ((int pid, PosixContainer container) in running)
            {
                container.Kill();
                SpinWait.SpinUntil(container.TryReap, TimeSpan.FromSeconds(1));
                guard.Forget(pid);
            }

            running.Clear();
        }

        childEnded.Dispose();
        guard.Dispose();
    }

    private void Reap()
    {
        lock (gate)
        {
            foreach ((int pid, PosixContainer container) in running.ToArray())
                ReapOne(pid, container);
        }
    }

    private void ReapOne(int pid, PosixContainer container)
    {
        if (!container.TryReap())
            return;
        running.Remove(pid);
        guard.Forget(pid);
    }
}
