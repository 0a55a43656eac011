using System.Net.Sockets;
using System.Text.Json;

namespace SvcDsl.Router.Control;

/// <summary>Listens on the cluster's control socket: one request line, then reply lines, per connection.</summary>
internal sealed class ControlServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly FileStream instanceLock;
    private readonly string path;
    private readonly Dictionary<string, ControlHandler> handlers;
    private readonly Task accepting;

    private ControlServer(string path, FileStream instanceLock, IEnumerable<ControlHandler> handlers)
    {
        this.path = path;
        this.instanceLock = instanceLock;
        this.handlers = handlers.ToDictionary(handler => handler.Verb, StringComparer.Ordinal);
        File.Delete(path); // left by a router that was killed: the lock says that none runs
        listener.Bind(new UnixDomainSocketEndPoint(path));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        listener.Listen();
        accepting = AcceptAsync();
    }

    /// <summary>Takes the cluster's place; only one router can have it.</summary>
    /// <exception cref="UserErrorException">The cluster is running already.</exception>
    public static FileStream Lock(ClusterId cluster)
    {
        ControlSocket.CreateDirectory();
        string path = ControlSocket.LockPathOf(cluster);
        try
        {
            // Its content is for people; the lock is what counts, and it needs no writer to clean up after.
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
            file.Flush();
            return file;
        }
        catch (IOException)
        {
            throw new UserErrorException($"'{cluster.Name}' is running already ({RunningPid(path)}). Use its verbs (get, logs, scale …), or end it with 'stop'.");
        }
    }

    public static ControlServer Start(ClusterId cluster, FileStream instanceLock, IEnumerable<ControlHandler> handlers) =>
        new(ControlSocket.PathOf(cluster), instanceLock, handlers);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        File.Delete(path);
        await instanceLock.DisposeAsync();
    }

    private static string RunningPid(string lockPath)
    {
        // .NET's lock is advisory and keeps other .NET programs from opening, so the pid is asked of the kernel's list.
        if (OperatingSystem.IsLinux() && LockOwner.Find(lockPath) is { } pid)
            return $"pid {pid}";
        return "in another process";
    }

    private async Task AcceptAsync()
    {
        var clients = new List<Task>();
        while (true)
        {
            try
            {
                Socket client = await listener.AcceptAsync(stop.Token);
                clients.RemoveAll(task => task.IsCompleted);
                clients.Add(ServeAsync(client));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                await Task.WhenAll(clients);
                return;
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            if (OperatingSystem.IsLinux() && !ControlSocket.IsSameUser(client))
                return;
            await using var stream = new NetworkStream(client);
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { AutoFlush = true };
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            try
            {
                string line = await reader.ReadLineAsync(gone.Token) ?? "";
                _ = CancelWhenGoneAsync(reader, gone);
                await AnswerAsync(line, writer, gone.Token);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The verb was ended, or the cluster stops.
            }
        }
    }

    private async Task AnswerAsync(string line, StreamWriter writer, CancellationToken cancel)
    {
        Task SendAsync(ControlReply reply) => writer.WriteLineAsync(JsonSerializer.Serialize(reply).AsMemory(), cancel);
        try
        {
            ControlRequest? request = JsonSerializer.Deserialize<ControlRequest>(line);
            if (request is null || !handlers.TryGetValue(request.Verb, out ControlHandler? handler))
                throw new UserErrorException("The running cluster does not know this verb: it was started by another version. Stop it and start it again.");
            await handler.RunAsync(request, text => SendAsync(new ControlReply(Out: text)), cancel);
            await SendAsync(new ControlReply(ExitCode: 0));
            handler.Answered();
        }
        catch (Exception e) when (e is UserErrorException or JsonException)
        {
            await SendAsync(new ControlReply(Error: e.Message));
            await SendAsync(new ControlReply(ExitCode: 1));
        }
    }

    /// <summary>The caller sends one line only, so whatever comes next is its end.</summary>
    private static async Task CancelWhenGoneAsync(StreamReader reader, CancellationTokenSource gone)
    {
        try
        {
            await reader.ReadLineAsync(gone.Token);
            await gone.CancelAsync();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Served before it went.
        }
    }
}
