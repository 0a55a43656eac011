using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Proxy;

/// <summary>A bound address of a service port. The address stays ours while nobody is served there, too.</summary>
internal abstract class ServiceListener : IDisposable
{
    private readonly ProtocolType protocol;

    protected ServiceListener(Frontend frontend, ServicePortRoute route, ClusterTransport transport, ProtocolType protocol)
    {
        this.protocol = protocol;
        Definition = frontend;
        Route = route;
        Address = frontend.Reachable(transport);
    }

    public Frontend Definition { get; private set; }

    public ServicePortRoute Route { get; private set; }

    /// <summary>Where this machine reaches it.</summary>
    public IPEndPoint Address { get; }

    protected Lock Gate { get; } = new();

    protected Verdict Verdict => Route.Usable.VerdictFor(Definition.IsLocalOnly);

    /// <summary>Takes over a new version of the Service; <see cref="Update"/> puts it into effect.</summary>
    public void Assign(Frontend frontend, ServicePortRoute route)
    {
        lock (Gate)
        {
            Definition = frontend;
            Route = route;
        }
    }

    /// <summary>Follows the endpoints.</summary>
    /// <exception cref="UserErrorException">Somebody else took the address and port in the meantime.</exception>
    public abstract void Update();

    public abstract void Dispose();

    /// <summary>Where a new client goes; null when he goes nowhere.</summary>
    protected Endpoint? Choose(IPAddress client)
    {
        Frontend frontend = Definition;
        return frontend.Allows(client) ? Route.Choose(client, frontend.IsLocalOnly) : null;
    }

    /// <exception cref="UserErrorException">Somebody else has the address and port.</exception>
    protected Socket Bind()
    {
        var bound = new Socket(AddressFamily.InterNetwork, protocol == ProtocolType.Udp ? SocketType.Dgram : SocketType.Stream, protocol);
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

    protected UserErrorException Explain(SocketException e)
    {
        string what = $"{Definition.Service}: {Definition.Field} {Definition.Number} needs {Address} on this machine";
        if (e.SocketErrorCode == SocketError.AccessDenied)
            return new UserErrorException($"{what}, which the system reserves for root. Lower net.ipv4.ip_unprivileged_port_start, or choose a port from 1024 up.");
        if (e.SocketErrorCode != SocketError.AddressAlreadyInUse)
            return new UserErrorException($"{what}, which it does not allow: {e.Message}.");
        if (TcpListeners.Blocking(Address, protocol) is not { } blocking)
            return new UserErrorException($"{what}, but something else uses it. Stop that, or choose another port.");
        string advice = blocking.IsWildcard
            ? "It listens on all addresses. If it is a pod of yours, let it listen on its own address, $(POD_IP); otherwise stop it, or choose another port."
            : "Stop it, or choose another port.";
        return new UserErrorException($"{what}, but {blocking.DescribeOwner()} listens on {blocking.Endpoint}. {advice}");
    }
}
