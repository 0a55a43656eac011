using System.Runtime.CompilerServices;
using System.Text;

namespace SvcDsl.Router.Kubelet;

/// <summary>What a container wrote since it started last: a file that starts anew when it gets too long or the container restarts.</summary>
internal sealed class ContainerLog(string path) : IDisposable
{
    /// <summary>Kubernetes' default of <c>containerLogMaxSize</c>.</summary>
    private const long MaxLength = 10 * 1024 * 1024;

    private readonly Lock gate = new();
    private FileStream? file;
    private TaskCompletionSource changed = NewSignal();
    private int generation;
    private bool isClosed;

    public string Path { get; } = path;

    /// <summary>Begins an empty log; the one before is kept with the ending <c>.previous</c>.</summary>
    public void Restart()
    {
        lock (gate)
        {
            file?.Dispose();
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            if (File.Exists(Path))
                File.Move(Path, Path + ".previous", overwrite: true);
            file = new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            generation++;
            Signal();
        }
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            if (isClosed)
                return;
            if (file is null || file.Length + bytes.Length > MaxLength)
                Restart();
            file!.Write(bytes);
            Signal();
        }
    }

    public void AppendLine(string line) => Append(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>The last lines; all of them when <paramref name="lines"/> is null.</summary>
    public IReadOnlyList<string> Tail(int? lines = null)
    {
        if (!File.Exists(Path))
            return [];
        using var reader = new StreamReader(OpenRead());
        var kept = new Queue<string>();
        while (reader.ReadLine() is { } line)
        {
            kept.Enqueue(line);
            if (kept.Count > lines)
                kept.Dequeue();
        }

        return [.. kept];
    }

    /// <summary>The last lines, then each line as it is written, until the log is closed.</summary>
    public async IAsyncEnumerable<string> FollowAsync(int? lines, [EnumeratorCancellation] CancellationToken cancel)
    {
        long position;
        int seen;
        IReadOnlyList<string> tail;
        lock (gate)
        {
            seen = generation;
            position = file?.Length ?? 0;
            tail = Tail(lines);
        }

        foreach (string line in tail)
            yield return line;
        while (true)
        {
            Task signal;
            bool isLast;
            var fresh = new List<string>();
            lock (gate)
            {
                signal = changed.Task;
                isLast = isClosed;
                if (seen != generation)
                    (seen, position) = (generation, 0);
                if (file is not null)
                    position = ReadLines(position, isLast, fresh);
            }

            foreach (string line in fresh)
                yield return line;
            if (isLast)
                yield break;
            await signal.WaitAsync(cancel);
        }
    }

    /// <summary>Ends the log and everybody who follows it.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            file?.Dispose();
            Signal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads complete lines from a position and gives the position behind them.</summary>
    private long ReadLines(long position, bool isLast, List<string> lines)
    {
        using FileStream stream = OpenRead();
        stream.Position = Math.Min(position, stream.Length);
        byte[] bytes = new byte[stream.Length - stream.Position];
        stream.ReadExactly(bytes);
        int end = isLast ? bytes.Length : Array.LastIndexOf(bytes, (byte)'\n') + 1;
        if (end == 0)
            return position;
        string text = Encoding.UTF8.GetString(bytes, 0, end);
        lines.AddRange((text.EndsWith('\n') ? text[..^1] : text).Split('\n'));
        return position + end;
    }

    private FileStream OpenRead() => new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private void Signal()
    {
        TaskCompletionSource old = changed;
        changed = NewSignal();
        old.TrySetResult();
    }
}
