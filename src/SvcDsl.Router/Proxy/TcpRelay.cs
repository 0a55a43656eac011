using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Proxy;

/// <summary>
/// Carries the bytes of accepted connections to a pod and back. Each direction ends on its own, a reset on one side becomes a
/// reset on the other, and nothing is read before the last piece was written.
/// </summary>
internal sealed class TcpRelay(TimeProvider time) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Socket, byte> open = [];

    public async Task RunAsync(Socket client, ServicePortRoute route)
    {
        open.TryAdd(client, 0);
        using var pod = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        open.TryAdd(pod, 0);
        Endpoint? endpoint = null;
        try
        {
            client.NoDelay = true;
            endpoint = route.Choose(((IPEndPoint)client.RemoteEndPoint!).Address);
            if (endpoint is null)
            {
                Reset(client);
                return;
            }

            endpoint.Enter();
            await ConnectAsync(pod, endpoint.Target);
            await Task.WhenAll(CopyAsync(client, pod), CopyAsync(pod, client));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            Reset(client);
            Reset(pod);
        }
        finally
        {
            endpoint?.Leave();
            open.TryRemove(client, out _);
            open.TryRemove(pod, out _);
            client.Dispose();
        }
    }

    /// <summary>Ends all connections.</summary>
    public void Dispose()
    {
        foreach (Socket socket in open.Keys)
            Reset(socket);
    }

    private async Task ConnectAsync(Socket pod, IPEndPoint target)
    {
        using var timeout = new CancellationTokenSource(ConnectTimeout, time);
        await pod.ConnectAsync(target, timeout.Token);
        pod.NoDelay = true;
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            while (true)
            {
                // Waiting with no buffer: an idle connection holds no memory.
                await from.ReceiveAsync(Memory<byte>.Empty);
                byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
                try
                {
                    int count = await from.ReceiveAsync(buffer.AsMemory(0, BufferSize));
                    if (count == 0)
                        break;
                    for (int sent = 0; sent < count;)
                        sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Not an end but a failure: neither side may take it for one.
            Reset(from);
            Reset(to);
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        socket.Dispose();
    }
}
