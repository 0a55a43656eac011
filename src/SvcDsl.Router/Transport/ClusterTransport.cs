using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Transport;

/// <summary>
/// Maps the cluster's logical addresses to what this machine can bind. Objects hold logical addresses only;
/// whatever listens, connects or is shown to a person or to a program goes through here.
/// </summary>
internal abstract class ClusterTransport
{
    /// <summary>The logical address of the only node.</summary>
    public static readonly IPAddress NodeAddress = IPAddress.Parse("192.168.49.2");

    private readonly ConcurrentDictionary<IPEndPoint, IPEndPoint> redirects = [];

    /// <summary>The name of the mode, for people.</summary>
    public abstract string Name { get; }

    public abstract IPAddress Map(IPAddress logical);

    /// <summary>Where a logical address and port is reachable on this machine.</summary>
    public IPEndPoint Map(IPAddress logical, int port) =>
        redirects.TryGetValue(new IPEndPoint(logical, port), out IPEndPoint? target) ? target : MapPort(logical, port);

    /// <summary>Sends a logical endpoint somewhere else: to a program that was running before.</summary>
    public void Redirect(IPAddress logical, int port, IPEndPoint target) => redirects[new IPEndPoint(logical, port)] = target;

    /// <summary>The best mode that works on this machine.</summary>
    public static ClusterTransport ForThisMachine(int unprivilegedPort) =>
        CanBind(IPAddress.Parse("127.244.0.1")) ? new LoopbackTransport(unprivilegedPort) : new PortableTransport();

    protected abstract IPEndPoint MapPort(IPAddress logical, int port);

    private static bool CanBind(IPAddress address)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
