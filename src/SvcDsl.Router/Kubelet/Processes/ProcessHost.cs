namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>Starts programs so that each can be ended with everything it started, even when this process is killed.</summary>
internal abstract class ProcessHost : IDisposable
{
    public static ProcessHost ForThisMachine() => OperatingSystem.IsLinux() ? new PosixProcessHost() : new PortableProcessHost();

    /// <param name="spec">What to start.</param>
    /// <param name="output">Gets what it writes to its standard output and error.</param>
    /// <exception cref="LaunchException">The system refuses.</exception>
    public abstract RunningContainer Start(ProcessSpec spec, Action<ReadOnlySpan<byte>> output);

    public abstract void Dispose();
}
