using System.Runtime.InteropServices;

namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>
/// Starts a program in a session of its own, with <c>posix_spawn</c>: <see cref="System.Diagnostics.Process"/> cannot, and only a
/// session keeps a pod's processes together and a terminal's Ctrl-C away from them.
/// </summary>
internal static unsafe class PosixSpawn
{
    // The structures are opaque; these are more than glibc and musl need on any processor (336, 80 and 128 bytes).
    private const int AttributesSize = 512;
    private const int ActionsSize = 256;
    private const int SignalsSize = 128;

    /// <param name="spec">The program.</param>
    /// <param name="input">The descriptor that becomes standard input; null means nothing to read.</param>
    /// <param name="output">The descriptor that becomes standard output and error; null means they are thrown away.</param>
    /// <returns>The pid, which is the session's and the group's too.</returns>
    public static int Start(ProcessSpec spec, int? input, int? output)
    {
        byte* attributes = stackalloc byte[AttributesSize];
        byte* actions = stackalloc byte[ActionsSize];
        byte* signals = stackalloc byte[SignalsSize];
        Libc.AttributesInit(attributes);
        Libc.ActionsInit(actions);
        byte** argv = Vector([spec.FileName, .. spec.Args]);
        byte** envp = Vector([.. spec.Environment.Select(pair => $"{pair.Key}={pair.Value}")]);
        try
        {
            Libc.AttributesSetFlags(attributes, Libc.SpawnSetSession | Libc.SpawnSetSignalDefaults | Libc.SpawnSetSignalMask);
            // .NET ignores SIGPIPE, and a child would inherit that.
            Libc.FillSignals(signals);
            Libc.AttributesSetSignalDefaults(attributes, signals);
            Libc.EmptySignals(signals);
            Libc.AttributesSetSignalMask(attributes, signals);
            Libc.ActionsChangeDirectory(actions, spec.WorkingDirectory);
            Connect(actions, 0, input);
            Connect(actions, 1, output);
            Connect(actions, 2, output);
            int error = Libc.Spawn(out int pid, spec.FileName, actions, attributes, argv, envp);
            return error == 0
                ? pid
                : throw new LaunchException("StartError", $"{spec.FileName} cannot be started in {spec.WorkingDirectory}: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
        finally
        {
            Free(argv);
            Free(envp);
            Libc.ActionsDestroy(actions);
            Libc.AttributesDestroy(attributes);
        }
    }

    private static void Connect(byte* actions, int target, int? source)
    {
        const int ReadWrite = 2;
        if (source is { } descriptor)
            Libc.ActionsDuplicate(actions, descriptor, target);
        else
            Libc.ActionsOpen(actions, target, "/dev/null", ReadWrite, 0);
    }

    private static byte** Vector(IReadOnlyList<string> texts)
    {
        var vector = (byte**)NativeMemory.AllocZeroed((nuint)texts.Count + 1, (nuint)sizeof(byte*));
        for (int i = 0; i < texts.Count; i++)
            vector[i] = (byte*)Marshal.StringToCoTaskMemUTF8(texts[i]);
        return vector;
    }

    private static void Free(byte** vector)
    {
        for (byte** item = vector; *item is not null; item++)
            Marshal.FreeCoTaskMem((nint)(*item));
        NativeMemory.Free(vector);
    }
}
