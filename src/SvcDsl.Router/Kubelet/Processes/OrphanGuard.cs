using System.Runtime.InteropServices;
using System.Text;

namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>
/// A tiny process that ends the pods when this process is killed and can no longer do it: it reads group numbers from a pipe,
/// and the pipe's end is the sign.
/// </summary>
internal sealed class OrphanGuard : IDisposable
{
    private const string Script = """
        trap '' HUP INT TERM
        groups=' '
        while read -r what group; do
          case $what in
            +) groups="$groups$group " ;;
            -) groups="${groups%% $group *} ${groups#* $group }" ;;
          esac
        done
        for group in $groups; do kill -s TERM -- "-$group" 2>/dev/null; done
        tries=20
        while [ $tries -gt 0 ]; do
          alive=
          for group in $groups; do kill -s 0 -- "-$group" 2>/dev/null && alive=1; done
          [ -z "$alive" ] && exit 0
          sleep 0.1
          tries=$((tries - 1))
        done
        for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
        """;

    private readonly int pid;
    private int descriptor;

    public unsafe OrphanGuard()
    {
        int* pipe = stackalloc int[2];
        if (Libc.Pipe(pipe, Libc.CloseOnExec) != 0)
            throw new LaunchException("StartError", $"No pipe for the guard process: {Marshal.GetLastPInvokeErrorMessage()}.");
        descriptor = pipe[1];
        var environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin" };
        pid = PosixSpawn.Start(new ProcessSpec("/bin/sh", ["-c", Script, "svcdsl-guard"], environment, "/"), pipe[0], output: null);
        _ = Libc.Close(pipe[0]);
    }

    public void Watch(int group) => Write($"+ {group}\n");

    public void Forget(int group) => Write($"- {group}\n");

    public void Dispose()
    {
        if (descriptor < 0)
            return;
        _ = Libc.Close(descriptor);
        descriptor = -1;
        // All groups were killed before, so the guard ends at once.
        _ = Libc.WaitPid(pid, out _, 0);
    }

    private unsafe void Write(string line)
    {
        if (descriptor < 0)
            return;
        byte[] bytes = Encoding.ASCII.GetBytes(line);
        fixed (byte* start = bytes)
            _ = Libc.Write(descriptor, start, bytes.Length);
    }
}
