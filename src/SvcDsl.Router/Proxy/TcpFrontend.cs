using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Proxy;

/// <summary>
/// A bound address of a service port. It listens only while there are endpoints: bound but not listening, the kernel refuses
/// connections as a cluster does, and the address stays ours.
/// </summary>
internal sealed class TcpFrontend : IDisposable
{
    private const int Backlog = 1024;

    private readonly Lock gate = new();
    private readonly ServicePortRoute route;
    private readonly TcpRelay relay;
    private readonly TimeProvider time;
    private Socket? socket;
    private bool isListening;
    private bool isDisposed;

    /// <exception cref="UserErrorException">Somebody else has the address and port.</exception>
    public TcpFrontend(Frontend frontend, ServicePortRoute route, ClusterTransport transport, TcpRelay relay, TimeProvider time)
    {
        Definition = frontend;
        this.route = route;
        this.relay = relay;
        this.time = time;
        Address = frontend.Reachable(transport);
        socket = Bind();
    }

    public Frontend Definition { get; }

    public ServicePortRoute Route => route;

    /// <summary>Where this machine reaches it.</summary>
    public IPEndPoint Address { get; }

    /// <summary>Begins or stops listening, by whether the route has endpoints.</summary>
    /// <exception cref="UserErrorException">Somebody else began to listen there in the meantime.</exception>
    public void Update()
    {
        lock (gate)
        {
            if (isDisposed || route.Endpoints.Count > 0 == isListening)
                return;
            if (isListening)
            {
                isListening = false;
                socket!.Dispose();
                socket = null;
                socket = Bind();
                return;
            }

            socket ??= Bind();
            try
            {
                socket.Listen(Backlog);
            }
            catch (SocketException e)
            {
                throw Explain(e);
            }

            isListening = true;
            _ = AcceptAsync(socket);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            socket?.Dispose();
        }
    }

    private Socket Bind()
    {
        var bound = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            bound.Bind(Address);
            return bound;
        }
        catch (SocketException e)
        {
            bound.Dispose();
            throw Explain(e);
        }
    }

    private UserErrorException Explain(SocketException e)
    {
        string what = $"{Definition.Service}: {Definition.Field} {Definition.Number} needs {Address} on this machine";
        if (e.SocketErrorCode == SocketError.AccessDenied)
            return new UserErrorException($"{what}, which the system reserves for root. Lower net.ipv4.ip_unprivileged_port_start, or choose a port from 1024 up.");
        if (e.SocketErrorCode != SocketError.AddressAlreadyInUse)
            return new UserErrorException($"{what}, which it does not allow: {e.Message}.");
        if (TcpListeners.Blocking(Address) is not { } blocking)
            return new UserErrorException($"{what}, but something else uses it. Stop that, or choose another port.");
        string advice = blocking.IsWildcard
            ? "It listens on all addresses. If it is a pod of yours, let it listen on its own address, $(POD_IP); otherwise stop it, or choose another port."
            : "Stop it, or choose another port.";
        return new UserErrorException($"{what}, but {blocking.DescribeOwner()} listens on {blocking.Endpoint}. {advice}");
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            try
            {
                Socket client = await listener.AcceptAsync();
                _ = relay.RunAsync(client, route);
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
