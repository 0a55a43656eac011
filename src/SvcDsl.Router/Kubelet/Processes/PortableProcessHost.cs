using System.Diagnostics;

namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>For systems other than Linux: what <see cref="Process"/> can do. Pods outlive a router that is killed hard.</summary>
internal sealed class PortableProcessHost : ProcessHost
{
    public override RunningContainer Start(ProcessSpec spec, Action<ReadOnlySpan<byte>> output)
    {
        var start = new ProcessStartInfo(spec.FileName, spec.Args)
        {
            WorkingDirectory = spec.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Clear();
        foreach ((string name, string value) in spec.Environment)
            start.Environment[name] = value;
        try
        {
            Process process = Process.Start(start)!;
            process.StandardInput.Close();
            return new PortableContainer(process, output);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new LaunchException("StartError", $"{spec.FileName} cannot be started: {e.Message}.");
        }
    }

    public override void Dispose()
    {
    }

    private sealed class PortableContainer : RunningContainer
    {
        private readonly Process process;

        public PortableContainer(Process process, Action<ReadOnlySpan<byte>> output)
        {
            this.process = process;
            Exited = RunAsync(output);
        }

        public override Task<ContainerExit> Exited { get; }

        // There is no signal that every system can send; a console program on Windows has none at all.
        public override void Terminate() => Kill();

        public override void Kill()
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has ended.
            }
        }

        private async Task<ContainerExit> RunAsync(Action<ReadOnlySpan<byte>> output)
        {
            Task copies = Task.WhenAll(CopyAsync(process.StandardOutput.BaseStream, output), CopyAsync(process.StandardError.BaseStream, output));
            await process.WaitForExitAsync();
            await copies;
            int code = process.ExitCode;
            process.Dispose();
            return new ContainerExit(code);
        }

        private static async Task CopyAsync(Stream stream, Action<ReadOnlySpan<byte>> output)
        {
            byte[] buffer = new byte[4096];
            for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
                output(buffer.AsSpan(0, count));
        }
    }
}
