using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Tests.Running;

/// <summary>Clients of Services.</summary>
internal static class Tcp
{
    public static async Task<Socket> ConnectAsync(IPEndPoint endpoint)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static async Task<bool> IsRefusedAsync(IPEndPoint endpoint)
    {
        try
        {
            using Socket socket = await ConnectAsync(endpoint);
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            return false; // it was waiting to be accepted when the listener closed
        }
    }

    /// <summary>Reads until the other side closes.</summary>
    public static async Task<string> ReadAllAsync(IPEndPoint endpoint)
    {
        using Socket socket = await ConnectAsync(endpoint);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>The names that a number of connections were answered with.</summary>
    public static async Task<IReadOnlySet<string>> NamesAsync(IPEndPoint endpoint, int connections = 40)
    {
        var names = new HashSet<string>();
        for (int i = 0; i < connections; i++)
            names.Add(await ReadAllAsync(endpoint));
        return names;
    }
}
