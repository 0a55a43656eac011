using System.Net.Sockets;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns;

/// <summary>Answers the queries of TCP connections, one after the other in each, until its socket is closed.</summary>
internal sealed class StreamListener(Socket socket, DnsResponder responder, TimeProvider time)
{
    /// <summary>More connections than this are closed at once.</summary>
    public const int MaxConnections = 128;

    /// <summary>How long a connection may be without a whole query.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(10);

    private int connections;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                Socket client = await socket.AcceptAsync(cancel);
                if (Interlocked.Increment(ref connections) > MaxConnections)
                    Close(client);
                else
                    _ = ServeAsync(client, cancel);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable)
            {
                // Out of file descriptors: let some connections end instead of spinning.
                await Task.Delay(TimeSpan.FromMilliseconds(100), time, CancellationToken.None);
            }
            catch (SocketException) when (!cancel.IsCancellationRequested)
            {
                // A client that left before it was accepted.
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket client, CancellationToken cancel)
    {
        try
        {
            client.NoDelay = true;
            await using var stream = new NetworkStream(client);
            while (await ReadAsync(stream, cancel) is { } query && await responder.AnswerAsync(query, isTcp: true, cancel) is { } reply)
                await WriteAsync(stream, reply, cancel);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client or the server has gone, or the client was idle for too long.
        }
        finally
        {
            Close(client);
        }
    }

    private async Task<byte[]?> ReadAsync(NetworkStream stream, CancellationToken cancel)
    {
        using var idle = new CancellationTokenSource(IdleLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancel);
        return await TcpFrame.ReadAsync(stream, either.Token);
    }

    private async Task WriteAsync(NetworkStream stream, byte[] reply, CancellationToken cancel)
    {
        using var idle = new CancellationTokenSource(IdleLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancel);
        await TcpFrame.WriteAsync(stream, reply, either.Token);
    }

    private void Close(Socket client)
    {
        try
        {
            // An end that the client can read, instead of a reset.
            client.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // It has gone already.
        }

        client.Dispose();
        Interlocked.Decrement(ref connections);
    }
}
