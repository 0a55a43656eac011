using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Transport;

/// <summary>For machines that have no loopback address but 127.0.0.1: every logical endpoint gets a free port there.</summary>
internal sealed class PortableTransport : ClusterTransport
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPEndPoint, IPEndPoint> mapped = [];

    public override string Name => "portable";

    public override IPAddress Map(IPAddress logical) => IPAddress.Loopback;

    protected override IPEndPoint MapPort(IPAddress logical, int port)
    {
        // A node port is a promise about this very number.
        if (logical.Equals(NodeAddress))
            return new IPEndPoint(IPAddress.Loopback, port);
        lock (gate)
        {
            var key = new IPEndPoint(logical, port);
            if (!mapped.TryGetValue(key, out IPEndPoint? target))
                mapped[key] = target = FreePort();
            return target;
        }
    }

    private static IPEndPoint FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }
}
