using Microsoft.Win32.SafeHandles;

namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>A process that leads a session, with everything it started.</summary>
internal sealed class PosixContainer : RunningContainer
{
    // Exit code 255, for a child that something else in this process has reaped.
    private const int UnknownStatus = 255 << 8;

    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly int pid;
    private readonly TaskCompletionSource<ContainerExit> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource outputEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isReaped;

    public PosixContainer(int pid, int outputDescriptor, Action<ReadOnlySpan<byte>> output)
    {
        this.pid = pid;
        // .NET has no asynchronous read of pipes: a small thread per container beats a blocked thread of the pool.
        new Thread(() => Read(outputDescriptor, output), maxStackSize: 256 * 1024) { IsBackground = true, Name = $"output of {pid}" }.Start();
    }

    public override Task<ContainerExit> Exited => exited.Task;

    public override int? ProcessId => pid;

    public override void Terminate() => Signal(Libc.SigTerm);

    public override void Kill() => Signal(Libc.SigKill);

    /// <summary>Takes note of the end, if it has come. What the leader left behind ends with it, as it does in a pod.</summary>
    public unsafe bool TryReap()
    {
        const int InfoSize = 128;
        lock (gate)
        {
            if (isReaped)
                return true;
            byte* info = stackalloc byte[InfoSize];
            new Span<byte>(info, InfoSize).Clear();
            // Looks without reaping: as long as the leader is a zombie its number cannot belong to another group.
            bool isOurs = Libc.WaitId(Libc.WaitForPid, pid, info, Libc.WaitExited | Libc.WaitNoHang | Libc.WaitNoReap) == 0;
            if (isOurs && *(int*)info == 0)
                return false;
            int status = UnknownStatus;
            if (isOurs)
            {
                _ = Libc.Kill(-pid, Libc.SigKill);
                _ = Libc.WaitPid(pid, out status, 0);
            }

            isReaped = true;
            _ = CompleteAsync(status);
            return true;
        }
    }

    private async Task CompleteAsync(int status)
    {
        int signal = status & 0x7f;
        // A process that fled into another session may hold the pipe open for ever.
        await Task.WhenAny(outputEnded.Task, Task.Delay(OutputGrace));
        exited.TrySetResult(new ContainerExit(signal == 0 ? (status >> 8) & 0xff : 128 + signal));
    }

    private void Signal(int signal)
    {
        lock (gate)
        {
            if (!isReaped)
                _ = Libc.Kill(-pid, signal);
        }
    }

    private void Read(int descriptor, Action<ReadOnlySpan<byte>> output)
    {
        using var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read, bufferSize: 0);
        byte[] buffer = new byte[16 * 1024];
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
                output(buffer.AsSpan(0, count));
        }
        catch (IOException)
        {
            // Nothing can be read any more, or the log cannot be written: the container itself is not to suffer.
        }

        outputEnded.TrySetResult();
    }
}
