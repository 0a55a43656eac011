using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Proxy;

/// <summary>
/// A TCP address of a service port. It listens only while there are endpoints: bound but not listening, the kernel refuses
/// connections as a cluster does.
/// </summary>
internal sealed class TcpFrontend : ServiceListener
{
    private const int Backlog = 1024;

    private readonly TcpRelay relay;
    private readonly TimeProvider time;
    private Socket? socket;
    private IReadOnlyList<IPNetwork>? allowed;
    private bool isListening;
    private bool isDisposed;

    /// <exception cref="UserErrorException">Somebody else has the address and port.</exception>
    public TcpFrontend(Frontend frontend, ServicePortRoute route, ClusterTransport transport, TcpRelay relay, TimeProvider time)
        : base(frontend, route, transport, ProtocolType.Tcp)
    {
        this.relay = relay;
        this.time = time;
        socket = Bind();
    }

    public override void Update()
    {
        lock (Gate)
        {
            if (isDisposed)
                return;
            Verdict verdict = Verdict;
            // Where the kernel cannot be told to say nothing, a refusal is the nearest.
            bool listens = verdict == Verdict.Serve || (verdict == Verdict.Drop && PacketFilter.IsSupported);
            if (isListening && !listens)
            {
                isListening = false;
                socket!.Dispose();
                socket = null;
                allowed = null;
                socket = Bind();
                return;
            }

            if (!listens)
                return;
            socket ??= Bind();
            Filter(socket, verdict);
            if (!isListening)
                Listen(socket);
        }
    }

    public override void Dispose()
    {
        lock (Gate)
        {
            isDisposed = true;
            socket?.Dispose();
        }
    }

    /// <summary>Who is dropped gets no answer from the kernel, so the connection is not even begun.</summary>
    private void Filter(Socket listener, Verdict verdict)
    {
        IReadOnlyList<IPNetwork>? wanted = verdict == Verdict.Drop ? [] : Definition.Sources;
        if (wanted is null ? allowed is null : allowed is not null && wanted.SequenceEqual(allowed))
            return;
        if (wanted is null)
            PacketFilter.Remove(listener);
        else
            PacketFilter.AllowOnly(listener, wanted);
        allowed = wanted;
    }

    private void Listen(Socket listener)
    {
        try
        {
            listener.Listen(Backlog);
        }
        catch (SocketException e)
        {
            throw Explain(e);
        }

        isListening = true;
        _ = AcceptAsync(listener);
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            try
            {
                Socket client = await listener.AcceptAsync();
                _ = relay.RunAsync(client, Choose);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable)
            {
                // Out of file descriptors: let some connections end instead of spinning.
                await Task.Delay(TimeSpan.FromMilliseconds(100), time);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
            {
                // A client that left before it was accepted.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return; // closed: no endpoints, or the cluster stops
            }
        }
    }
}
