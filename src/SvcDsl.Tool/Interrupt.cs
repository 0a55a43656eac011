using System.Runtime.InteropServices;

namespace SvcDsl.Tool;

/// <summary>Turns Ctrl-C and SIGTERM into a cancellation; a second one ends the process at once.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interrupt() =>
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    public CancellationToken Token => source.Token;

    /// <summary>Waits for the work; after a signal only for a while. Says whether it has ended.</summary>
    public bool Wait(Task work, TimeSpan grace)
    {
        try
        {
            work.Wait(source.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return work.Wait(grace);
        }
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
