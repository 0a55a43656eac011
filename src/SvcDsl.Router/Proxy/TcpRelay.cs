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
    private static readonly TimeSpan HalfClosedCheck = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Socket, byte> open = [];

    /// <param name="client">The accepted connection.</param>
    /// <param name="choose">Where a client goes; a null is a reset for him.</param>
    public async Task RunAsync(Socket client, Func<IPAddress, Endpoint?> choose)
    {
        open.TryAdd(client, 0);
        using var pod = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        open.TryAdd(pod, 0);
        Endpoint? endpoint = null;
        try
        {
            client.NoDelay = true;
            endpoint = choose(((IPEndPoint)client.RemoteEndPoint!).Address);
            if (endpoint is null)
            {
                Reset(client);
                return;
            }

            endpoint.Enter();
            await ConnectAsync(pod, endpoint.Target);
            Task up = CopyAsync(client, pod), down = CopyAsync(pod, client);
            Task first = await Task.WhenAny(up, down);
            await (first == up ? WatchAsync(client, pod, down) : WatchAsync(pod, client, up));
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

    /// <summary>
    /// Waits for the other direction of a connection that is half closed. Nobody reads from the side that has closed any more, so a
    /// reset of it would be seen only when something is sent to it; until then it is asked now and then.
    /// </summary>
    private async Task WatchAsync(Socket closed, Socket other, Task rest)
    {
        using var timer = new PeriodicTimer(HalfClosedCheck, time);
        while (true)
        {
            Task<bool> tick = timer.WaitForNextTickAsync().AsTask();
            if (await Task.WhenAny(rest, tick) == rest)
                break;
            if (closed.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error) is int and not 0)
            {
                Reset(closed);
                Reset(other);
                break;
            }
        }

        await rest;
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
