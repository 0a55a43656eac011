using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace SvcDsl.Benchmarks.Routing;

/// <summary>Clients of the <see cref="EchoPod"/>.</summary>
internal static class TcpLoad
{
    public static async IAsyncEnumerable<int> NewConnectionAsync(IPEndPoint target, [EnumeratorCancellation] CancellationToken cancel)
    {
        byte[] buffer = new byte[EchoPod.MessageSize];
        while (true)
        {
            using Socket socket = await ConnectAsync(target, cancel);
            await ExchangeAsync(socket, buffer, cancel);

            // The other side closes last but one: a client that closed first would run out of ports, which wait a minute before they can be had again.
            socket.Shutdown(SocketShutdown.Send);
            await socket.ReceiveAsync(buffer, cancel);
            socket.LingerState = new LingerOption(true, 0);
            yield return 1;
        }
    }

    public static async IAsyncEnumerable<int> KeepAliveAsync(IPEndPoint target, [EnumeratorCancellation] CancellationToken cancel)
    {
        byte[] buffer = new byte[EchoPod.MessageSize];
        using Socket socket = await ConnectAsync(target, cancel);
        while (true)
        {
            await ExchangeAsync(socket, buffer, cancel);
            yield return 1;
        }
    }

    private static async Task<Socket> ConnectAsync(IPEndPoint target, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(target, cancel);
        return socket;
    }

    private static async Task ExchangeAsync(Socket socket, byte[] buffer, CancellationToken cancel)
    {
        await socket.SendAsync(buffer, cancel);
        for (int received = 0; received < buffer.Length;)
        {
            int count = await socket.ReceiveAsync(buffer.AsMemory(received), cancel);
            received += count > 0 ? count : throw new IOException("The echo ended early.");
        }
    }
}
