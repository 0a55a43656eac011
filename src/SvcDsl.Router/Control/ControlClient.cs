using System.Net.Sockets;
using System.Text.Json;

namespace SvcDsl.Router.Control;

/// <summary>Sends a verb's request to the running cluster and prints its answer.</summary>
internal static class ControlClient
{
    /// <returns>The exit code of the verb.</returns>
    /// <exception cref="UserErrorException">The cluster does not run.</exception>
    public static async Task<int> SendAsync(ClusterId cluster, ControlRequest request, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(ControlSocket.PathOf(cluster)), cancel);
        }
        catch (SocketException)
        {
            throw new UserErrorException($"'{cluster.Name}' is not running (project {cluster.ProjectDirectory}). Start it in another terminal with 'dotnet run', then try again.");
        }

        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        try
        {
            await writer.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), cancel);
            while (await reader.ReadLineAsync(cancel) is { } line)
            {
                ControlReply reply = JsonSerializer.Deserialize<ControlReply>(line)!;
                if (reply.ExitCode is { } code)
                    return code;
                if (reply.Out is not null)
                    await output.WriteAsync(reply.Out);
                if (reply.Error is not null)
                    await error.WriteLineAsync($"error: {reply.Error}");
                await output.FlushAsync(cancel);
            }
        }
        catch (IOException)
        {
            // The same as an answer without an end.
        }

        await error.WriteLineAsync($"error: '{cluster.Name}' has stopped.");
        return 1;
    }
}
